using Vooraf.Access.Decisions;
using Vooraf.Configuration;
using Vooraf.Wiring;

namespace Vooraf.Tests.Configuration;

/// <summary>The setting <c>access</c>: what a holder settles about emergencies and circles.</summary>
public class AccessSettingTests
{
    private const string Holders = """[{"id":"practice","name":"Practice","ura":"90000100"},{"id":"hospice","name":"Hospice"}]""";

    [Fact]
    public void what_is_left_out_is_the_least()
    {
        var settled = Read("""[{"holder":"practice"}]""").Access.ShouldHaveSingleItem();

        (settled.Id, settled.EmergencyWithoutConsent, settled.EmergencyShowsPlan).ShouldBe(("practice", false, false));
        settled.Circles.Has("emergency-services", "N6").ShouldBeTrue();
        settled.Circles.Has("emergency-services", "V4").ShouldBeFalse();
        Read("[]").Access.ShouldBeEmpty();
    }

    [Fact]
    public void what_a_holder_settles_is_read()
    {
        var settled = Read("""[{"holder":"practice","emergencyWithoutConsent":true,"emergencyPart":"plan","circles":{"emergency-services":["V4"],"RPZAC104":["V5"]}}]""").Access[0];

        (settled.EmergencyWithoutConsent, settled.EmergencyShowsPlan).ShouldBe((true, true));
        settled.Circles.Has("emergency-services", "V4").ShouldBeTrue();
        settled.Circles.Has("emergency-services", "N6").ShouldBeFalse();
        settled.Circles.Has("RPZAC104", "V5").ShouldBeTrue();
    }

    [Theory]
    [InlineData("""[{"holder":"elsewhere"}]""")]
    [InlineData("""[{"holder":"practice"},{"holder":"practice"}]""")]
    [InlineData("""[{"holder":"practice","emergencyPart":"all"}]""")]
    [InlineData("""[{"holder":"practice","circles":{"treating-team":["V4"]}}]""")]
    [InlineData("""[{"holder":"practice","emergencyWithoutConsent":"yes"}]""")]
    [InlineData("""[{"holder":"practice","opens":true}]""")]
    [InlineData("""{"holder":"practice"}""")]
    [InlineData("[null]")]
    public void anything_else_stops_the_start_with_a_message(string text)
    {
        Should.Throw<SettingsException>(() => Read(text)).Message.ShouldContain("access");
    }

    [Fact]
    public void the_decision_is_made_with_it()
    {
        AccessWiring.DecisionOf(Read("""[{"holder":"practice","emergencyWithoutConsent":true}]""")).ShouldBeOfType<AccessDecision>();
    }

    private static Settings Read(string access) => SettingsReader.Read(
        [new("environment", "Development", "test"), new("holders", Holders, "test"), new("access", access, "test")], new Dictionary<string, string>(StringComparer.Ordinal), null);
}
