using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Json;

public class ResourceReaderTests
{
    public static TheoryData<string, string?> Refused() => new()
    {
        // unknown elements and types
        { """{"resourceType":"Patient","hairColour":"red"}""", "Patient.hairColour" },
        { """{"resourceType":"Patient","name":[{"nick":"x"}]}""", "Patient.name[0].nick" },
        { """{"resourceType":"Person7"}""", "Resource" },
        { """{"id":"a"}""", "Resource" },
        { """{"resourceType":7}""", "Resource" },
        { """{"resourceType":"DomainResource"}""", "Resource" },
        { "[]", "Resource" },
        { "null", "Resource" },
        { """{"resourceType":"Patient","value\ud800":1}""", null },
        { """{"resour\ud800ceType":"Patient"}""", null },
        { """{"resourceType":"Patient","managingOrganization":{"refe\ud800rence":"Organization/1"}}""", null },

        // JSON types and cardinality
        { """{"resourceType":"Patient","active":"true"}""", "Patient.active" },
        { """{"resourceType":"Patient","birthDate":1980}""", "Patient.birthDate" },
        { """{"resourceType":"Patient","name":{"family":"x"}}""", "Patient.name" },
        { """{"resourceType":"Patient","birthDate":["1980"]}""", "Patient.birthDate" },
        { """{"resourceType":"Patient","name":[]}""", "Patient.name" },
        { """{"resourceType":"Patient","name":["x"]}""", "Patient.name[0]" },
        { """{"resourceType":"Patient","name":[null]}""", "Patient.name[0]" },
        { """{"resourceType":"Patient","active":null}""", "Patient.active" },
        { """{"resourceType":"Patient","maritalStatus":{}}""", "Patient.maritalStatus" },
        { """{"resourceType":"Patient","maritalStatus":{"id":"a"}}""", "Patient.maritalStatus" },
        { """{"resourceType":"Patient","name":[{"family":""}]}""", "Patient.name[0].family" },
        { """{"resourceType":"Patient","communication":[{"preferred":true}]}""", "Patient.communication[0].language" },
        { """{"resourceType":"Observation","code":{"text":"x"}}""", "Observation.status" },

        // twice
        { """{"resourceType":"Patient","active":true,"active":true}""", "Patient.active" },
        { """{"resourceType":"Patient","active":true,"\u0061ctive":true}""", "Patient.active" },
        { """{"resourceType":"Patient","resourceType":"Patient"}""", "Patient" },
        { """{"resourceType":"Patient","deceasedBoolean":true,"deceasedDateTime":"2020"}""", "Patient.deceased" },
        { """{"resourceType":"Patient","deceasedBoolean":true,"_deceasedDateTime":{"id":"a","extension":[{"url":"u","valueCode":"x"}]}}""", "Patient.deceased" },

        // siblings
        { """{"resourceType":"Patient","_name":[{"id":"a"}]}""", "Patient._name" },
        { """{"resourceType":"Patient","_birthDate":{"value":"a"}}""", "Patient.birthDate.value" },
        { """{"resourceType":"Patient","_birthDate":"a"}""", "Patient.birthDate" },
        { """{"resourceType":"Patient","_birthDate":null}""", "Patient.birthDate" },
        { """{"resourceType":"Patient","name":[{"given":["a","b"],"_given":[null]}]}""", "Patient.name[0].given" },
        { """{"resourceType":"Patient","name":[{"given":["a",null],"_given":[{"extension":[{"url":"u","valueCode":"x"}]},null]}]}""", "Patient.name[0].given[1]" },
        { """{"resourceType":"Patient","name":[{"given":["a",null]}]}""", "Patient.name[0].given[1]" },
        { """{"resourceType":"Patient","name":[{"_given":[null]}]}""", "Patient.name[0].given[0]" },
        { """{"resourceType":"Patient","name":[{"_given":{"id":"a"}}]}""", "Patient.name[0].given" },
        { """{"resourceType":"Patient","extension":[{"url":"u","_url":{"id":"a"},"valueCode":"x"}]}""", "Patient.extension[0]._url" },

        // extensions
        { """{"resourceType":"Patient","extension":[{"url":"u"}]}""", "Patient.extension[0]" },
        { """{"resourceType":"Patient","extension":[{"valueCode":"x"}]}""", "Patient.extension[0].url" },
        { """{"resourceType":"Patient","extension":[{"url":"u","valueCode":"x","extension":[{"url":"v","valueCode":"x"}]}]}""", "Patient.extension[0]" },
        { """{"resourceType":"Patient","extension":[{"url":"u","valueString":"x","valueCode":"x"}]}""", "Patient.extension[0].value" },

        // resources in resources
        { """{"resourceType":"Patient","contained":[{"id":"a"}]}""", "Patient.contained[0]" },
        { """{"resourceType":"Patient","contained":[{"resourceType":"Organization","nome":"x"}]}""", "Patient.contained[0].nome" },
        { """{"resourceType":"Patient","contained":[{"resourceType":"Patient","contained":[{"resourceType":"Organization","id":"b"}]}]}""", "Patient.contained[0].contained[0]" },
        { """{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:x:1"},{"resource":{"resourceType":"Patient","birthDate":"2026-02-30"}}]}""", "Bundle.entry[1].resource.birthDate" },
        { """{"resourceType":"Bundle","type":"transaction","entry":[{"resource":7}]}""", "Bundle.entry[0].resource" },

        // references
        { """{"resourceType":"Patient","managingOrganization":{"reference":"Patient/1"}}""", "Patient.managingOrganization.reference" },
        { """{"resourceType":"Patient","managingOrganization":{"reference":"Organisation/1"}}""", "Patient.managingOrganization.reference" },
        { """{"resourceType":"Patient","managingOrganization":{"reference":"Patient?name=x"}}""", "Patient.managingOrganization.reference" },
        { """{"resourceType":"Patient","managingOrganization":{"type":"Patient"}}""", "Patient.managingOrganization.type" },
        { """{"resourceType":"Patient","generalPractitioner":[{"type":"Practitioner","reference":"Organization/1"}]}""", "Patient.generalPractitioner[0].type" },

        // codes
        { """{"resourceType":"Patient","gender":"woman"}""", "Patient.gender" },
        { """{"resourceType":"Bundle","type":"transactie"}""", "Bundle.type" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void what_the_specification_does_not_allow_is_refused_with_its_place(string json, string? expression) =>
        Reading.ShouldBeRefusedAt(json, expression);

    public static TheoryData<string> Accepted() =>
    [
        """{"resourceType":"Patient"}""",
        """{"id":"a","resourceType":"Patient"}""",
        """{"resourceType":"Patient","name":[{"given":["a",null],"_given":[null,{"extension":[{"url":"u","valueCode":"x"}]}]}]}""",
        """{"resourceType":"Patient","name":[{"_given":[{"extension":[{"url":"u","valueCode":"x"}]}]}]}""",
        """{"resourceType":"Patient","_birthDate":{"extension":[{"url":"u","valueDateTime":"2020"}]}}""",
        """{"resourceType":"Patient","_id":{"extension":[{"url":"u","valueCode":"x"}]}}""",
        """{"resourceType":"Patient","extension":[{"url":"u","_valueString":{"extension":[{"url":"v","valueCode":"x"}]}}]}""",
        """{"resourceType":"Patient","managingOrganization":{"reference":"https://example.org/fhir/Patient/1"}}""",
        """{"resourceType":"Patient","managingOrganization":{"reference":"#org"},"contained":[{"resourceType":"Organization","id":"org","name":"x"}]}""",
        """{"resourceType":"Patient","managingOrganization":{"reference":"urn:uuid:e06b9baa-54db-470f-8e3c-39e437f31d22"}}""",
        """{"resourceType":"Parameters","parameter":[{"name":"x","resource":{"resourceType":"Patient"}}]}""",
        """{"resourceType":"Patient","n\u0061me":[{"family":"\u00e9\ud83d\ude00\n\t\"\\\/"}]}""",
    ];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void what_the_specification_allows_is_read(string json) => Reading.ShouldBeRead(json);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"resourceType":"Patient"} x""")]
    [InlineData("""{"resourceType":"Patient",}""")]
    [InlineData("""{"resourceType":"Patient" /* note */}""")]
    [InlineData("""{'resourceType':'Patient'}""")]
    [InlineData("""{"resourceType":"Observation","valueDecimal":01}""")]
    public void what_is_not_JSON_is_refused(string text) => Reading.IssuesOf(text).ShouldHaveSingleItem().Code.ShouldBe(IssueCode.Structure);

    [Fact]
    public void bytes_that_are_not_UTF8_are_refused() =>
        Reading.IssuesOf([.. """{"resourceType":"Patient","id":"a"""u8, 0xC3, .. "\"}"u8]).ShouldHaveSingleItem().Diagnostics.ShouldContain("UTF-8");

    [Fact]
    public void a_byte_order_mark_is_passed_over() => Reading.IssuesOf([0xEF, 0xBB, 0xBF, .. """{"resourceType":"Patient"}"""u8]).ShouldBeEmpty();

    [Fact]
    public void what_is_nested_too_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"extension":[""", 100_000));

        Reading.IssuesOf("""{"resourceType":"Patient","extension":[""" + deep).ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);
    }

    [Fact]
    public void what_has_too_many_tokens_is_refused()
    {
        var many = string.Join(',', Enumerable.Repeat("1", ReadingLimits.Tokens));

        Reading.IssuesOf($$"""{"resourceType":"Patient","name":[{{many}}]}""").ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);
    }

    [Fact]
    public void the_number_of_issues_is_limited()
    {
        var many = string.Join(',', Enumerable.Repeat("1", 1000));

        Reading.IssuesOf($$"""{"resourceType":"Patient","name":[{{many}}]}""").Count.ShouldBe(ReadingLimits.Issues);
    }

    [Fact]
    public void many_nulls_do_not_take_long()
    {
        var nulls = string.Join(',', Enumerable.Repeat("null", 100_000));
        var siblings = string.Join(',', Enumerable.Repeat("""{"id":"a"}""", 60_000));
        var json = $$$"""{"resourceType":"Patient","name":[{"given":[{{{nulls}}}],"_given":[{{{siblings}}}]}]}""";
        var allowed = TimeSpan.FromSeconds(2);

        Quickest.Of(allowed, () => Reading.IssuesOf(json).ShouldNotBeEmpty()).ShouldBeLessThan(allowed);
    }

    [Fact]
    public void an_issue_never_shows_the_content()
    {
        var issues = Reading.IssuesOf("""{"resourceType":"Patient","birthDate":"SECRET","gender":"SECRET","SECRET name":1,"maritalStatus":"SECRET","managingOrganization":{"reference":"SECRET/1"}}""");

        issues.Count.ShouldBe(5);
        issues.ShouldAllBe(issue => !issue.ToString().Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void the_examples_and_fixtures_of_the_standard_are_read_without_issues()
    {
        foreach (var file in SharedResources.Files())
            Reading.IssuesOf(File.ReadAllBytes(file)).ShouldBeEmpty(file);
    }
}
