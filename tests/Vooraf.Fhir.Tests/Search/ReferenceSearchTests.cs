using Vooraf.Fhir.Search;

namespace Vooraf.Fhir.Tests.Search;

public class ReferenceSearchTests
{
    private const string Own = "https://zorg.example.org/fhir/r4";

    private static readonly SearchWorld World = new SearchWorld(new SearchQueryOptions { OwnBases = [Own] }).Add(
        Observation("mine", "\"reference\":\"Patient/p1\""),
        Observation("versioned", "\"reference\":\"Patient/p1/_history/3\""),
        Observation("absolute", $"\"reference\":\"{Own}/Patient/p1\""),
        Observation("other-person", "\"reference\":\"Patient/p12\""),
        Observation("group", "\"reference\":\"Group/p1\""),
        Observation("elsewhere", "\"reference\":\"https://elsewhere.example.org/fhir/Patient/p1\""),
        Observation("logical", "\"type\":\"Patient\",\"identifier\":{\"system\":\"urn:example\",\"value\":\"7\"}"),
        """{"resourceType":"Observation","id":"nobody"}""");

    [Theory]
    [InlineData("subject=Patient/p1")]
    [InlineData("subject:Patient=p1")]
    [InlineData("subject:Patient=Patient/p1")]
    [InlineData("subject=" + Own + "/Patient/p1")]
    [InlineData("patient=Patient/p1")]
    [InlineData("patient=p1")]
    [InlineData("patient=" + Own + "/Patient/p1")]
    public void one_patient_is_found_in_every_way_to_write_it(string search) => World.Find("Observation?" + search).ShouldBe(["mine", "versioned", "absolute"]);

    [Fact]
    public void an_id_without_type_finds_every_type() => World.Find("Observation?subject=p1").ShouldBe(["mine", "versioned", "absolute", "group"]);

    [Fact]
    public void an_absolute_url_elsewhere_finds_that_url_only() =>
        World.Find("Observation?subject=https://elsewhere.example.org/fhir/Patient/p1").ShouldBe(["elsewhere"]);

    [Fact]
    public void identifier_finds_logical_references()
    {
        World.Find("Observation?subject:identifier=urn:example|7").ShouldBe(["logical"]);
        World.Find("Observation?patient:identifier=urn:example|7").ShouldBe(["logical"]);
        World.Find("Observation?subject:identifier=urn:example|8").ShouldBeEmpty();
    }

    [Fact]
    public void missing_finds_what_has_no_reference() => World.Find("Observation?subject:missing=true").ShouldBe(["nobody"]);

    [Fact]
    public void patient_does_not_find_a_group() => World.Find("Observation?patient:missing=true").ShouldBe(["group", "nobody"]);

    [Theory]
    [InlineData("subject:Patient=Group/p1")]
    [InlineData("subject=Nothing/p1")]
    [InlineData("subject:above=p1")]
    public void a_reference_that_cannot_be_understood_is_refused(string search) => World.Refusal("Observation?" + search);

    [Fact]
    public void a_questionnaire_is_found_with_and_without_version()
    {
        var world = SearchWorld.With(Response("plain", "https://a.example.org/Questionnaire/q"), Response("versioned", "https://a.example.org/Questionnaire/q|1.0"), Response("other", "https://a.example.org/Questionnaire/qq"));

        world.Find("QuestionnaireResponse?questionnaire=https://a.example.org/Questionnaire/q").ShouldBe(["plain", "versioned"]);
        world.Find("QuestionnaireResponse?questionnaire=https://a.example.org/Questionnaire/q|1.0").ShouldBe(["versioned"]);
    }

    [Fact]
    public void canonicals_that_mean_the_same_form_find_each_other_in_every_version()
    {
        var options = new SearchQueryOptions { EqualCanonicals = [["https://new.example.org/Questionnaire/q", "https://old.example.org/Questionnaire/q"]] };
        var world = new SearchWorld(options).Add(
            Response("new", "https://new.example.org/Questionnaire/q"), Response("old", "https://old.example.org/Questionnaire/q|0.1"), Response("other", "https://new.example.org/Questionnaire/q2"));

        world.Find("QuestionnaireResponse?questionnaire=https://new.example.org/Questionnaire/q").ShouldBe(["new", "old"]);
        world.Find("QuestionnaireResponse?questionnaire=https://old.example.org/Questionnaire/q|9").ShouldBe(["new", "old"]);
    }

    private static string Observation(string id, string subject) => $$$"""{"resourceType":"Observation","id":"{{{id}}}","subject":{ {{{subject}}} }}""";

    private static string Response(string id, string questionnaire) => $$"""{"resourceType":"QuestionnaireResponse","id":"{{id}}","questionnaire":"{{questionnaire}}"}""";
}
