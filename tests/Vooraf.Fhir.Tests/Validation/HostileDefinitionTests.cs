using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Validation;

public sealed class HostileDefinitionTests
{
    private const string Patient = """{"resourceType":"Patient","name":[{"text":"a"}],"link":[{"other":{"reference":"Patient/other"},"type":"seealso"}]}""";
    private const string Named = """{"id":"Patient.name","path":"Patient.name","min":0,"max":"*","type":[{"code":"HumanName","profile":["http://example.org/round"]}]}""";
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_profile_on_a_type_that_refers_to_itself_without_end_is_stopped_with_an_error() =>
        Judge(Judging.Definition("Patient", Named), Round(1)).ShouldContain(static issue => issue.Code == IssueCode.TooCostly);

    [Fact]
    public void One_that_doubles_at_each_round_is_stopped_too() =>
        Judge(Judging.Definition("Patient", Named), Round(2)).ShouldContain(static issue => issue.Code == IssueCode.TooCostly);

    [Fact]
    public void Profiles_that_derive_from_each_other_end()
    {
        var definitions = new[] { Derived("http://example.org/profile", "http://example.org/b"), Derived("http://example.org/b", "http://example.org/profile") };
        var set = ProfileSet.Of(
            [DefinitionPackage.Of("test", definitions.Select(static json => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(json)))],
            [new ExtraInvariant("http://example.org/b", "Patient", "own-1", IssueSeverity.Error, "A patient must have a gender.", "gender.exists()")]);

        var issues = new ProfileValidator(set).Validate(JsonElement.Parse(Patient), [Judging.Profile], ReferenceSources.None);

        issues.Errors().ShouldBe(["Patient"]);
    }

    [Fact]
    public void Resources_that_point_to_each_other_are_judged_once_each()
    {
        const string linked = """{"id":"Patient.link","path":"Patient.link","min":1,"max":"*"},{"id":"Patient.link.other","path":"Patient.link.other","min":1,"max":"1","type":[{"code":"Reference","targetProfile":["http://example.org/profile"]}]}""";
        var other = JsonElement.Parse("""{"resourceType":"Patient","id":"other","link":[{"other":{"reference":"Patient/other"},"type":"seealso"}]}""");

        Judging.Judge(Patient, ReferenceSources.OfResources([other]), Judging.Definition("Patient", linked)).Errors().ShouldBeEmpty();
    }

    [Fact]
    public void An_element_that_is_defined_as_itself_is_stopped_with_an_error() =>
        JudgeWithin(
            """{"resourceType":"Patient","contact":[{"name":{"text":"a"}}]}""",
            Judging.Definition("Patient", """{"id":"Patient.contact","path":"Patient.contact","min":0,"max":"*","contentReference":"#Patient.contact"}"""))
            .ShouldContain(static issue => issue.Code == IssueCode.TooCostly);

    [Theory]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a+)+$')")]
    [InlineData("repeat($this.select(%resource)).empty()")]
    [InlineData("(1|2|3).repeat($this + 1).count() > 0")]
    [InlineData("%resource.descendants().descendants().descendants().descendants().select(%resource.descendants()).count() < 0")]
    public void An_invariant_that_would_run_on_is_stopped_and_named(string expression)
    {
        var constraint = JsonSerializer.Serialize(new { key = "x-1", severity = "error", expression });
        var issues = Judge(Judging.Definition("Patient", $$"""{"id":"Patient.name","path":"Patient.name","min":0,"max":"*","constraint":[{{constraint}}]}"""));

        issues.ShouldContain(static issue => issue.Diagnostics.Contains("x-1", StringComparison.Ordinal));
    }

    [Fact]
    public void Invariants_that_each_stay_below_their_limit_are_stopped_together()
    {
        const string slow = "(1|2|3|4|5|6|7|8|9|10).select(%resource.descendants().select(%resource.descendants()).count()).count() < 0";
        var constraint = JsonSerializer.Serialize(new { key = "x-1", severity = "error", expression = slow });
        var patient = $$"""{"resourceType":"Patient","name":[{{string.Join(',', Enumerable.Repeat("{\"text\":\"a\"}", 190))}}]}""";

        JudgeWithin(patient, Judging.Definition("Patient", $$"""{"id":"Patient.name","path":"Patient.name","min":0,"max":"*","constraint":[{{constraint}}]}""")).Count.ShouldBeLessThan(201);
    }

    [Theory]
    [InlineData("""{"id":"Patient.name","path":"Patient.name","min":"many","max":7,"type":"HumanName","slicing":[1],"binding":{"strength":"required","valueSet":5},"constraint":[null,{"key":1,"expression":"1"}]}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"Patient.name:x","path":"Patient.name","sliceName":"x"}""")]
    public void Elements_of_the_wrong_form_do_no_harm(string element) =>
        Should.NotThrow(() => Judge(Judging.Definition("Patient", element)));

    [Fact]
    public void Ten_thousand_slices_fit()
    {
        var slices = string.Join(',', Enumerable.Range(0, 10_000).Select(static at => $$$"""{"id":"Patient.name:s{{{at}}}","path":"Patient.name","sliceName":"s{{{at}}}","min":0,"max":"1","patternHumanName":{"text":"{{{at}}}"}}"""));
        var elements = """{"id":"Patient.name","path":"Patient.name","min":0,"max":"*","slicing":{"rules":"open","discriminator":[{"type":"value","path":"$this"}]}},""" + slices;

        Judge(Judging.Definition("Patient", elements)).Errors().ShouldBeEmpty();
    }

    [Fact]
    public void Slices_in_slices_without_end_are_cut_off()
    {
        var slices = new StringBuilder("""{"id":"Patient.name","path":"Patient.name","min":0,"max":"*"}""");
        var name = "s";
        for (var at = 0; at < 1_000; at++, name += "/s")
            slices.Append($$$""",{"id":"Patient.name:{{{name}}}","path":"Patient.name","sliceName":"{{{name}}}","min":0,"max":"*","slicing":{"rules":"open","discriminator":[{"type":"value","path":"$this"}]}}""");

        Judge(Judging.Definition("Patient", slices.ToString())).Errors().ShouldBeEmpty();
    }

    [Fact]
    public void Published_definitions_with_parts_of_them_spoilt_are_read_without_an_exception()
    {
        var chance = new Random(20261122);
        var files = Directory.GetFiles(SharedFiles.PathOf("conformance/pzp-r4-rc2-reconstructed/profiles-snapshot"), "*.json").Order(StringComparer.Ordinal).ToArray();
        var resources = DutchPackages.Resources("pzp-r4/testdata/1.0.0-rc2");
        var references = ReferenceSources.OfResources(resources.Select(static entry => entry.Resource));

        for (var round = 0; round < 60; round++)
        {
            var definition = JsonNode.Parse(File.ReadAllText(files[chance.Next(files.Length)]))!;
            for (var time = 0; time < 40; time++)
                Spoil(definition["snapshot"]!, chance);
            var package = DefinitionPackage.Of("spoilt", [Encoding.UTF8.GetBytes(definition.ToJsonString())]);
            var validator = new ProfileValidator(ProfileSet.Of(package));
            foreach (var (name, resource) in resources)
                Should.NotThrow(() => validator.Validate(resource, [(string)definition["url"]!], references), name);
        }
    }

    private static void Spoil(JsonNode at, Random chance)
    {
        var children = at is JsonObject some ? some.Select(static property => property.Value) : ((JsonArray)at).AsEnumerable();
        var open = children.OfType<JsonNode>().ToList();
        if (open.Count == 0)
            return;
        var chosen = open[chance.Next(open.Count)];
        if (chosen is JsonObject or JsonArray && chance.Next(12) > 0)
            Spoil(chosen, chance);
        else
            chosen.ReplaceWith<JsonNode?>(JsonNode.Parse(((string[])["null", "7", "\"x\"", "[]", "{}", "[null]", "true", "-1e300"])[chance.Next(8)]));
    }

    private static IReadOnlyList<Issue> Judge(params string[] definitions) => JudgeWithin(Patient, definitions);

    private static IReadOnlyList<Issue> JudgeWithin(string resource, params string[] definitions)
    {
        var started = Stopwatch.GetTimestamp();
        var issues = Judging.Judge(resource, definitions);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Bound);
        return issues;
    }

    private static string Round(int times)
    {
        var profiles = string.Join(',', Enumerable.Repeat("\"http://example.org/round\"", times));
        return $$$"""{"resourceType":"StructureDefinition","url":"http://example.org/round","type":"HumanName","snapshot":{"element":[{"id":"HumanName","path":"HumanName","type":[{"code":"HumanName","profile":[{{{profiles}}}]}]}]}}""";
    }

    private static string Derived(string url, string from) =>
        $$$"""{"resourceType":"StructureDefinition","url":"{{{url}}}","type":"Patient","baseDefinition":"{{{from}}}","snapshot":{"element":[{"id":"Patient","path":"Patient"}]}}""";
}
