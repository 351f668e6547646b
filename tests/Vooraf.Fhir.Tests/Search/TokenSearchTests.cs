namespace Vooraf.Fhir.Tests.Search;

public class TokenSearchTests
{
    private const string Sct = "http://snomed.info/sct";

    private static readonly SearchWorld World = SearchWorld.With(
        Observation("snomed", Sct, "247751003"),
        Observation("other-code", Sct, "395091006"),
        Observation("other-system", "http://loinc.org", "247751003"),
        """{"resourceType":"Observation","id":"no-system","status":"final","code":{"coding":[{"code":"247751003"}]}}""",
        """{"resourceType":"Observation","id":"text-only","status":"final","code":{"text":"247751003"}}""");

    [Fact]
    public void a_system_and_code_finds_that_system_and_code_only() => World.Find($"Observation?code={Sct}|247751003").ShouldBe(["snomed"]);

    [Fact]
    public void a_bare_code_finds_every_system_and_none() => World.Find("Observation?code=247751003").ShouldBe(["snomed", "other-system", "no-system"]);

    [Fact]
    public void a_bar_before_the_code_finds_it_without_a_system() => World.Find("Observation?code=|247751003").ShouldBe(["no-system"]);

    [Fact]
    public void a_bar_after_the_system_finds_every_code_of_it() => World.Find($"Observation?code={Sct}|").ShouldBe(["snomed", "other-code"]);

    [Fact]
    public void in_a_list_the_system_belongs_to_the_first_value_only() =>
        World.Find($"Observation?code={Sct}|395091006,247751003").ShouldBe(["snomed", "other-code", "other-system", "no-system"]);

    [Fact]
    public void not_also_finds_what_has_no_value() => World.Find($"Observation?code:not={Sct}|247751003").ShouldBe(["other-code", "other-system", "no-system", "text-only"]);

    [Fact]
    public void missing_finds_what_has_no_code() => World.Find("Observation?code:missing=true").ShouldBe(["text-only"]);

    [Fact]
    public void not_missing_finds_what_has_one() => World.Find("Observation?code:missing=false").Length.ShouldBe(4);

    [Fact]
    public void a_repeated_parameter_must_hold_twice() => World.Find($"Observation?code=247751003&code={Sct}|").ShouldBe(["snomed"]);

    [Fact]
    public void a_code_element_matches_with_and_without_its_implied_system()
    {
        World.Find("Observation?status=final").Length.ShouldBe(5);
        World.Find("Observation?status=http://hl7.org/fhir/observation-status|final").Length.ShouldBe(5);
        World.Find($"Observation?status={Sct}|final").ShouldBeEmpty();
        World.Find("Observation?status=Final").ShouldBeEmpty();
    }

    private static string Observation(string id, string system, string code) =>
        $$$"""{"resourceType":"Observation","id":"{{{id}}}","status":"final","code":{"coding":[{"system":"{{{system}}}","code":"{{{code}}}"}]}}""";
}
