using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Validation;

public sealed class ProfileValidatorTests
{
    private const string Extension = """{"resourceType":"StructureDefinition","url":"http://example.org/extension","type":"Extension","snapshot":{"element":[{"id":"Extension","path":"Extension"},{"id":"Extension.url","path":"Extension.url","min":1,"max":"1","fixedUri":"http://example.org/extension"},{"id":"Extension.value[x]","path":"Extension.value[x]","min":1,"max":"1","type":[{"code":"string"}]}]}}""";
    private static readonly string Gendered = Judging.Definition("Patient", """{"id":"Patient.gender","path":"Patient.gender","min":1,"max":"1"}""");

    [Theory]
    [InlineData("""{"resourceType":"Patient","extension":[{"url":"http://example.org/extension","valueInteger":1}],"gender":"male"}""", "Patient.extension[0].value")]
    [InlineData("""{"resourceType":"Patient","gender":"male","_gender":{"extension":[{"url":"http://example.org/extension","valueInteger":1}]}}""", "Patient.gender.extension[0].value")]
    [InlineData("""{"resourceType":"Patient","gender":"male","name":[{"given":["a","b"],"_given":[null,{"extension":[{"url":"http://example.org/extension","valueInteger":1}]}]}]}""", "Patient.name[0].given[1].extension[0].value")]
    [InlineData("""{"resourceType":"Patient","gender":"male","extension":[{"url":"http://example.org/outer","extension":[{"url":"http://example.org/extension","valueInteger":1}]}]}""", "Patient.extension[0].extension[0].value")]
    public void An_extension_is_judged_by_its_definition_wherever_it_stands(string resource, string place) =>
        Judging.Judge(resource, Gendered, Extension).Errors().ShouldBe([place]);

    [Fact]
    public void What_a_resource_contains_is_judged_by_what_it_claims()
    {
        var resource = """{"resourceType":"Patient","gender":"male","contained":[{"resourceType":"Patient","id":"a","meta":{"profile":["http://example.org/profile"]}}]}""";

        Judging.Judge(resource, Gendered).Errors().ShouldBe(["Patient.contained[0].gender"]);
    }

    [Fact]
    public void Every_resource_of_a_bundle_is_judged_at_its_place_and_references_are_found_in_it()
    {
        const string observed = """{"id":"Observation.subject","path":"Observation.subject","min":1,"max":"1","type":[{"code":"Reference","targetProfile":["http://example.org/profile"]}]}""";
        const string bundle = """
            {"resourceType":"Bundle","type":"collection","entry":[
            {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient"}},
            {"fullUrl":"urn:uuid:2","resource":{"resourceType":"Patient","gender":"male"}},
            {"fullUrl":"urn:uuid:3","resource":{"resourceType":"Observation","meta":{"profile":["http://example.org/observed"]},"status":"final","code":{"text":"x"},"subject":{"reference":"urn:uuid:1"}}},
            {"fullUrl":"urn:uuid:4","resource":{"resourceType":"Observation","meta":{"profile":["http://example.org/observed"]},"status":"final","code":{"text":"x"},"subject":{"reference":"urn:uuid:2"}}}]}
            """;
        var validator = new ProfileValidator(Judging.Set(Gendered, Judging.Definition("Observation", observed, "http://example.org/observed")));

        validator.Validate(JsonElement.Parse(bundle), [], ReferenceSources.None).Errors().ShouldBe(["Bundle.entry[2].resource.subject"]);
    }

    [Fact]
    public void A_profile_that_is_claimed_and_not_loaded_is_a_warning()
    {
        var validator = new ProfileValidator(Judging.Set(Gendered));

        var issue = validator.Validate(JsonElement.Parse("""{"resourceType":"Patient","meta":{"profile":["http://example.org/absent"]}}"""), [], ReferenceSources.None).ShouldHaveSingleItem();

        issue.Severity.ShouldBe(IssueSeverity.Warning);
    }

    [Fact]
    public void A_profile_for_another_type_is_an_error() =>
        Judging.Judge("""{"resourceType":"Basic","code":{"text":"x"}}""", Gendered).Errors().ShouldBe(["Basic"]);

    [Theory]
    [InlineData("required", "urn:s", "b", IssueSeverity.Error)]
    [InlineData("extensible", "urn:s", "b", IssueSeverity.Warning)]
    [InlineData("required", "urn:filtered", "b", IssueSeverity.Warning)]
    [InlineData("required", "urn:s", "a", null)]
    [InlineData("preferred", "urn:s", "b", null)]
    public void A_code_is_judged_by_the_strength_of_its_binding_and_what_is_not_known_is_a_warning(string strength, string system, string code, IssueSeverity? expected)
    {
        const string valueSet = """{"resourceType":"ValueSet","url":"http://example.org/v","compose":{"include":[{"system":"urn:s","concept":[{"code":"a"}]},{"system":"urn:filtered","filter":[{"property":"concept","op":"is-a","value":"x"}]}]}}""";
        var profile = Judging.Definition("Patient", $$$"""{"id":"Patient.maritalStatus","path":"Patient.maritalStatus","min":0,"max":"1","binding":{"strength":"{{{strength}}}","valueSet":"http://example.org/v"}}""");

        var issues = Judging.Judge($$$"""{"resourceType":"Patient","maritalStatus":{"coding":[{"system":"{{{system}}}","code":"{{{code}}}"}]}}""", profile, valueSet);

        issues.Select(static issue => (IssueSeverity?)issue.Severity).ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public void A_value_set_that_is_not_loaded_is_a_warning_that_names_it()
    {
        var profile = Judging.Definition("Patient", """{"id":"Patient.maritalStatus","path":"Patient.maritalStatus","min":0,"max":"1","binding":{"strength":"required","valueSet":"http://example.org/absent"}}""");

        var issue = Judging.Judge("""{"resourceType":"Patient","maritalStatus":{"coding":[{"system":"urn:s","code":"a"}]}}""", profile).ShouldHaveSingleItem();

        issue.Severity.ShouldBe(IssueSeverity.Warning);
        issue.Diagnostics.ShouldContain("http://example.org/absent");
    }

    [Fact]
    public void A_rule_of_our_own_holds_for_profiles_that_derive_from_the_one_it_belongs_to()
    {
        var derived = Gendered.Replace("http://hl7.org/fhir/StructureDefinition/Patient", "http://example.org/parent", StringComparison.Ordinal);
        var parent = Judging.Definition("Patient", """{"id":"Patient.active","path":"Patient.active","min":0,"max":"1"}""", "http://example.org/parent");
        var package = DefinitionPackage.Of("test", [Encoding.UTF8.GetBytes(derived), Encoding.UTF8.GetBytes(parent)]);
        var set = ProfileSet.Of([package], [new ExtraInvariant("http://example.org/parent", "Patient", "own-1", IssueSeverity.Error, "A patient must have a birth date.", "birthDate.exists()")]);

        var issues = new ProfileValidator(set).Validate(JsonElement.Parse("""{"resourceType":"Patient","gender":"male"}"""), [Judging.Profile], ReferenceSources.None);

        issues.ShouldHaveSingleItem().Diagnostics.ShouldContain("own-1");
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","extension":[{"url":"http://example.org/x","valueString":"a","extension":[{"url":"y","valueString":"b"}]}]}""")]
    [InlineData("""{"resourceType":"Patient","extension":[{"url":"http://example.org/x"}]}""")]
    [InlineData("""{"resourceType":"Patient","name":[{}]}""")]
    [InlineData("""{"resourceType":"Patient","name":[{"id":"a"}]}""")]
    [InlineData("""{"resourceType":"Patient","gender":"male","_gender":{}}""")]
    public void What_breaks_the_rules_that_are_left_to_strict_reading_is_refused_there(string resource)
    {
        using var reading = ResourceReader.Read(Encoding.UTF8.GetBytes(resource));

        reading.IsValid.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"valuePeriod\":{\"start\":\"2024-06\",\"end\":\"2024-05\"}", false)]
    [InlineData("\"valuePeriod\":{\"start\":\"2024\",\"end\":\"2024-05\"}", true)]
    [InlineData("\"valuePeriod\":{\"start\":\"2024-05\",\"end\":\"2024-05\"}", true)]
    [InlineData("\"valueQuantity\":{\"value\":1,\"code\":\"mg\"}", false)]
    [InlineData("\"valueQuantity\":{\"value\":1,\"code\":\"mg\",\"system\":\"http://unitsofmeasure.org\"}", true)]
    [InlineData("\"valueRange\":{\"low\":{\"value\":2},\"high\":{\"value\":1}}", false)]
    public void The_invariants_of_data_types_hold_without_any_profile(string value, bool isRight)
    {
        var resource = JsonElement.Parse($$"""{"resourceType":"Observation","status":"final","code":{"text":"x"},{{value}}}""");

        new ProfileValidator(ProfileSet.Of()).Validate(resource, [], ReferenceSources.None).Errors().ShouldBe(isRight ? [] : ["Observation.value"]);
    }

    [Fact]
    public void One_session_serves_many_resources_and_many_sessions_run_at_the_same_time()
    {
        var resources = DutchPackages.Resources("pzp-r4/testdata/1.0.0-rc2");
        var references = ReferenceSources.OfResources(resources.Select(static entry => entry.Resource));
        var expected = resources.Select(entry => DutchPackages.Rc2.Validate(entry.Resource, [], references)).ToList();

        Parallel.For(0, 16, _ =>
        {
            var session = DutchPackages.Rc2.Begin(references);
            resources.Select(entry => session.Validate(entry.Resource)).Zip(expected).ShouldAllBe(static pair => pair.First.SequenceEqual(pair.Second));
        });
    }
}
