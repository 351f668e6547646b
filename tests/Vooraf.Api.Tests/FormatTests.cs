using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class FormatTests : ApiTest
{
    private const string XmlPatient = "<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Patient>";

    protected override ApiSettings Settings => new() { BodyLimit = 64 * 1024 };

    [Theory]
    [InlineData(null, null, "json")]
    [InlineData("*/*", null, "json")]
    [InlineData("application/json", null, "json")]
    [InlineData("application/fhir+xml", null, "xml")]
    [InlineData("text/xml", null, "xml")]
    [InlineData("application/fhir+xml;q=0.5, application/fhir+json;q=0.9", null, "json")]
    [InlineData("text/html, application/fhir+xml;fhirVersion=4.0", null, "xml")]
    [InlineData("application/fhir+json", "xml", "xml")]
    [InlineData("application/fhir+xml", "json", "json")]
    [InlineData("text/html", "application/fhir%2Bxml", "xml")]
    [InlineData("text/html", "application/fhir+json", "json")]
    public async Task the_answer_comes_in_the_format_that_was_asked(string? accept, string? format, string expected)
    {
        var id = await CreateAsync("Patient", Samples.Patient());

        var read = await Gp.SendAsync("GET", $"Patient/{id}{(format is null ? "" : "?_format=" + format)}", null, accept is null ? [] : [("Accept", accept)]);

        read.Status.ShouldBe(200);
        read.Header("Content-Type").ShouldBe($"application/fhir+{expected}; charset=utf-8");
        read.Body.ShouldStartWith(expected is "xml" ? "<" : "{");
    }

    [Theory]
    [InlineData("text/html", null)]
    [InlineData("application/fhir+json;fhirVersion=3.0", null)]
    [InlineData("application/fhir+json;q=0", null)]
    [InlineData("application/fhir+json", "ttl")]
    public async Task a_format_that_cannot_be_given_is_406(string accept, string? format)
    {
        var read = await Gp.SendAsync("GET", $"Patient/1{(format is null ? "" : "?_format=" + format)}", null, ("Accept", accept));

        read.Status.ShouldBe(406);
        read.IssueCodes.ShouldBe(["not-supported"]);
        (await LogAsync()).ShouldHaveSingleItem().Status.ShouldBe(406);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/fhir+json; charset=latin1")]
    [InlineData("application/fhir+json; fhirVersion=3.0")]
    [InlineData("json")]
    public async Task a_body_of_another_kind_is_415(string contentType)
    {
        (await Gp.SendAsync("POST", "Patient", Samples.Patient(), ("Content-Type", contentType))).Status.ShouldBe(415);
    }

    [Fact]
    public async Task a_compressed_body_is_415()
    {
        (await Gp.SendAsync("POST", "Patient", Samples.Patient(), ("Content-Encoding", "gzip"))).Status.ShouldBe(415);
    }

    [Fact]
    public async Task a_search_by_post_takes_a_form_alone()
    {
        (await Gp.SendAsync("POST", "Patient/_search", Samples.Patient())).Status.ShouldBe(415);
    }

    [Fact]
    public async Task what_came_in_as_xml_is_stored_as_if_it_were_json()
    {
        var created = await Gp.SendAsync("POST", "Patient", XmlPatient, ("Content-Type", "application/fhir+xml"), ("Accept", "application/fhir+xml"));

        created.Status.ShouldBe(201, created.Body);
        created.Body.ShouldContain("<active value=\"true\"/>");
        (await Gp.SendAsync("GET", "Patient/" + created.Id)).Json.GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/></Patient>")]
    [InlineData("<Patient xmlns=\"http://hl7.org/fhir\"><nonsense value=\"true\"/></Patient>")]
    public async Task xml_that_is_wrong_is_400_in_xml(string xml)
    {
        var answer = await Gp.SendAsync("POST", "Patient", xml, ("Content-Type", "application/fhir+xml"), ("Accept", "application/fhir+xml"));

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("<OperationOutcome");
    }

    [Fact]
    public async Task a_body_over_the_limit_is_413_whether_or_not_it_says_its_length()
    {
        var large = Samples.Organization(new string('x', 70 * 1024));

        var said = await Gp.SendAsync("POST", "Organization", large);
        var unsaid = await Gp.SendAsync("POST", "Organization", large, ("Transfer-Encoding", "chunked"));

        said.Status.ShouldBe(413);
        unsaid.Status.ShouldBe(413);
        (await LogAsync()).Select(entry => entry.Status).ShouldBe([413, 413]);
    }
}
