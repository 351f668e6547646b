namespace Vooraf.Fhir.Tests.Search;

public class StringAndUriSearchTests
{
    private static readonly SearchWorld World = SearchWorld.With(
        """{"resourceType":"Patient","id":"helene","name":[{"use":"official","family":"Ñandú","given":["Hélène","Maria"]}],"address":[{"city":"Łódź","line":["Ærøstraat 5"]}]}""",
        """{"resourceType":"Patient","id":"helena","name":[{"family":"Nandoe","given":["Helena"]}],"meta":{"profile":["https://example.org/a/b"]}}""",
        """{"resourceType":"Patient","id":"decomposed","name":[{"text":"Helène"}],"meta":{"profile":["https://example.org/a/bc"]}}""");

    [Theory]
    [InlineData("given=helene", "helene")]
    [InlineData("given=HELÈN", "helene,helena")]
    [InlineData("given=maria", "helene")]
    [InlineData("given=aria", "")]
    [InlineData("given:contains=ARI", "helene")]
    [InlineData("given:exact=Hélène", "helene")]
    [InlineData("given:exact=Helene", "")]
    [InlineData("given:exact=Hélèn", "")]
    [InlineData("name=nandu", "helene")]
    [InlineData("name=helene", "helene,decomposed")]
    [InlineData("name=official", "")]
    [InlineData("family=nando,ñandu", "helene,helena")]
    [InlineData("address-city=lodz", "helene")]
    [InlineData("address=ærostraat", "helene")]
    [InlineData("_profile=https://example.org/a/b", "helena")]
    [InlineData("_profile:below=https://example.org/a", "helena,decomposed")]
    [InlineData("_profile:below=https://example.org/a/b", "helena")]
    [InlineData("_profile:above=https://example.org/a/b/c", "helena")]
    public void strings_are_folded_and_uris_are_not(string search, string expected) =>
        World.Find("Patient?" + search).ShouldBe(expected.Split(',', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void a_comma_after_a_backslash_is_part_of_the_value()
    {
        var world = SearchWorld.With("""{"resourceType":"Organization","id":"both","name":"Jansen, De Vries"}""", """{"resourceType":"Organization","id":"one","name":"Jansen"}""");

        world.Find("Organization?name=Jansen\\, De").ShouldBe(["both"]);
    }
}
