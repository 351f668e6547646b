using System.Text.Json;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Validation;

public sealed class SlicingTests
{
    private const string Coded = """{"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":1,"max":"1"},{"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"max":"1","fixedUri":"urn:a"},{"id":"Patient.identifier:b","path":"Patient.identifier","sliceName":"b","min":0,"max":"2"},{"id":"Patient.identifier:b.system","path":"Patient.identifier.system","min":1,"max":"1","fixedUri":"urn:b"}""";

    [Theory]
    [InlineData("a", true)]
    [InlineData("a b b", true)]
    [InlineData("b", false)]
    [InlineData("a a", false)]
    [InlineData("a b b b", false)]
    public void Slices_by_value_have_their_own_cardinality(string systems, bool isRight) =>
        IsRight(systems, """{"rules":"open","discriminator":[{"type":"value","path":"system"}]}""").ShouldBe(isRight);

    [Theory]
    [InlineData("open", "a x", true)]
    [InlineData("closed", "a x", false)]
    [InlineData("closed", "a b", true)]
    [InlineData("openAtEnd", "a x", true)]
    [InlineData("openAtEnd", "x a", false)]
    public void Values_outside_the_slices_are_allowed_as_the_rules_say(string rules, string systems, bool isRight) =>
        IsRight(systems, $$"""{"rules":"{{rules}}","discriminator":[{"type":"value","path":"system"}]}""").ShouldBe(isRight);

    [Theory]
    [InlineData("a b", true)]
    [InlineData("b a", false)]
    public void Ordered_slices_must_stand_in_their_order(string systems, bool isRight) =>
        IsRight(systems, """{"rules":"open","ordered":true,"discriminator":[{"type":"value","path":"system"}]}""").ShouldBe(isRight);

    [Theory]
    [InlineData("""{"system":"urn:a","value":"1"},{"system":"urn:a","use":"official"}""", true)]
    [InlineData("""{"system":"urn:a","value":"1"}""", false)]
    [InlineData("""{"system":"urn:a","use":"official"},{"system":"urn:a","use":"official"}""", false)]
    public void A_slice_can_be_sliced_again(string identifiers, bool isRight)
    {
        const string elements = """
            {"id":"Patient.identifier","path":"Patient.identifier","min":0,"max":"*","slicing":{"rules":"open","discriminator":[{"type":"value","path":"system"}]}},
            {"id":"Patient.identifier:a","path":"Patient.identifier","sliceName":"a","min":0,"max":"*","slicing":{"rules":"open","discriminator":[{"type":"value","path":"use"}]}},
            {"id":"Patient.identifier:a.system","path":"Patient.identifier.system","min":1,"max":"1","fixedUri":"urn:a"},
            {"id":"Patient.identifier:a/x","path":"Patient.identifier","sliceName":"a/x","min":1,"max":"1"},
            {"id":"Patient.identifier:a/x.use","path":"Patient.identifier.use","min":1,"max":"1","patternCode":"official"}
            """;

        Judging.Judge($$"""{"resourceType":"Patient","identifier":[{{identifiers}}]}""", Judging.Definition("Patient", elements)).Errors().Any().ShouldBe(!isRight);
    }

    [Theory]
    [InlineData("""{"period":{"start":"2024"}}""", true)]
    [InlineData("""{"value":"1"}""", false)]
    public void Slices_by_exists_are_told_by_what_must_and_must_not_be_there(string identifier, bool isRight)
    {
        const string elements = """
            {"id":"Patient.identifier","path":"Patient.identifier","min":0,"max":"*","slicing":{"rules":"open","discriminator":[{"type":"exists","path":"period"}]}},
            {"id":"Patient.identifier:dated","path":"Patient.identifier","sliceName":"dated","min":1,"max":"*"},
            {"id":"Patient.identifier:dated.period","path":"Patient.identifier.period","min":1,"max":"1"},
            {"id":"Patient.identifier:undated","path":"Patient.identifier","sliceName":"undated","min":0,"max":"0"},
            {"id":"Patient.identifier:undated.period","path":"Patient.identifier.period","min":0,"max":"0"}
            """;

        Judging.Judge($$"""{"resourceType":"Patient","identifier":[{{identifier}}]}""", Judging.Definition("Patient", elements)).Errors().Any().ShouldBe(!isRight);
    }

    [Theory]
    [InlineData("\"valueInteger\":3", true)]
    [InlineData("\"valueInteger\":4", false)]
    [InlineData("\"valueString\":\"4\"", true)]
    public void Slices_by_type_bind_values_of_that_type_only(string value, bool isRight)
    {
        const string elements = """
            {"id":"Observation.value[x]","path":"Observation.value[x]","min":0,"max":"1","slicing":{"rules":"open","discriminator":[{"type":"type","path":"$this"}]}},
            {"id":"Observation.value[x]:valueInteger","path":"Observation.value[x]","sliceName":"valueInteger","min":0,"max":"1","type":[{"code":"integer"}],"fixedInteger":3}
            """;

        Judging.Judge($$"""{"resourceType":"Observation","status":"final","code":{"text":"x"},{{value}}}""", Judging.Definition("Observation", elements)).Errors().Any().ShouldBe(!isRight);
    }

    [Theory]
    [InlineData("Patient/female", true)]
    [InlineData("Patient/male", false)]
    [InlineData("#inside", true)]
    public void Slices_by_what_a_reference_resolves_to_look_at_that_resource(string reference, bool isRight)
    {
        const string elements = """
            {"id":"Observation.focus","path":"Observation.focus","min":0,"max":"*","slicing":{"rules":"open","discriminator":[{"type":"profile","path":"resolve()"}]}},
            {"id":"Observation.focus:woman","path":"Observation.focus","sliceName":"woman","min":1,"max":"1","type":[{"code":"Reference","targetProfile":["http://example.org/woman"]}]}
            """;
        const string woman = """{"id":"Patient.gender","path":"Patient.gender","min":1,"max":"1","fixedCode":"female"}""";
        var references = ReferenceSources.OfResources([JsonElement.Parse("""{"resourceType":"Patient","id":"female","gender":"female"}"""), JsonElement.Parse("""{"resourceType":"Patient","id":"male","gender":"male"}""")]);

        Judging.Judge(
            $$"""{"resourceType":"Observation","contained":[{"resourceType":"Patient","id":"inside","gender":"female"}],"status":"final","code":{"text":"x"},"focus":[{"reference":"{{reference}}"}]}""",
            references,
            Judging.Definition("Observation", elements),
            Judging.Definition("Patient", woman, "http://example.org/woman")).Errors().Any().ShouldBe(!isRight);
    }

    [Fact]
    public void Where_it_cannot_be_told_that_is_said_and_nothing_is_held_against_the_resource()
    {
        const string elements = """
            {"id":"Observation.focus","path":"Observation.focus","min":0,"max":"*","slicing":{"rules":"closed","discriminator":[{"type":"profile","path":"resolve()"}]}},
            {"id":"Observation.focus:woman","path":"Observation.focus","sliceName":"woman","min":1,"max":"1","type":[{"code":"Reference","targetProfile":["http://example.org/absent"]}]}
            """;

        var issues = Judging.Judge("""{"resourceType":"Observation","status":"final","code":{"text":"x"},"focus":[{"reference":"Patient/absent"}]}""", Judging.Definition("Observation", elements));

        issues.Errors().ShouldBeEmpty();
        issues.ShouldContain(static issue => issue.Expression == "Observation.focus[0]");
    }

    private static bool IsRight(string systems, string slicing)
    {
        var identifiers = string.Join(',', systems.Split(' ').Select(static system => $$"""{"system":"urn:{{system}}"}"""));
        var elements = $$"""{"id":"Patient.identifier","path":"Patient.identifier","min":0,"max":"*","slicing":{{slicing}}},{{Coded}}""";
        return !Judging.Judge($$"""{"resourceType":"Patient","identifier":[{{identifiers}}]}""", Judging.Definition("Patient", elements)).Errors().Any();
    }
}
