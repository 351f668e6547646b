using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class BsnInSearchTests : ApiTest
{
    [Fact]
    public async Task a_search_on_bsn_by_post_finds_the_person_and_tells_the_number_nowhere()
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));

        var found = await Gp.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}%7C{Samples.Bsn}");

        found.Status.ShouldBe(200, found.Body);
        found.Json.GetProperty("type").GetString().ShouldBe("searchset");
        found.Json.GetProperty("total").GetInt32().ShouldBe(1);
        var entry = found.Json.GetProperty("entry")[0];
        entry.GetProperty("fullUrl").GetString().ShouldBe($"{Server.Address}fhir/r4/Patient/{id}");
        entry.GetProperty("search").GetProperty("mode").GetString().ShouldBe("match");
        found.Json.GetProperty("link").GetRawText().ShouldNotContain(Samples.Bsn);
        var log = (await LogAsync())[^1];
        log.Request.ShouldBe("POST /Patient/_search?identifier=***");
        log.Resources.ShouldBe([$"Patient/{id}/1"]);
        log.Dossiers.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("GET", "Patient?identifier=http%3A%2F%2Ffhir.nl%2Ffhir%2FNamingSystem%2Fbsn%7C999900018")]
    [InlineData("GET", "Patient?identifier=urn:oid:2.16.840.1.113883.2.4.6.3|999900018")]
    [InlineData("GET", "Patient?identifier=999900018")]
    [InlineData("GET", "Patient?identifier=%39%39%39900018")]
    [InlineData("GET", "Goal?patient.identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("GET", "Goal?patient:identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("GET", "Goal?patient=999900018")]
    [InlineData("GET", "Patient?_id=999900018")]
    [InlineData("GET", "Goal?nonsense=999900018")]
    [InlineData("GET", "Patient/1?bsn=999900018")]
    [InlineData("PUT", "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("DELETE", "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    public async Task a_bsn_in_a_url_is_refused_and_repeated_nowhere(string method, string url)
    {
        var answer = await Gp.SendAsync(method, url, method is "PUT" ? Samples.Patient() : null);

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("_search");
        answer.Body.ShouldNotContain(Samples.Bsn);
        (await LogAsync()).ShouldHaveSingleItem().Request.ShouldNotContain(Samples.Bsn);
    }

    [Theory]
    [InlineData("Procedure?patient=Patient/1&code=http://snomed.info/sct|713603004&_include=Procedure:encounter")]
    [InlineData("Encounter?patient=Patient/1&reason-reference:Procedure.code=http://snomed.info/sct|713603004&_include=Encounter:reason-reference")]
    [InlineData("Consent?patient=Patient/1&scope=http://terminology.hl7.org/CodeSystem/consentscope|treatment&category=http://snomed.info/sct|129125009&_include=Consent:actor")]
    [InlineData("Goal?patient=Patient/1&category=http://snomed.info/sct|713603004")]
    [InlineData("Goal?patient=Patient/1&description=http://snomed.info/sct|385987000,1351964001,713148004")]
    [InlineData("Observation?patient=Patient/1&code=http://snomed.info/sct|153851000146100,395091006,340171000146104,247751003,570801000146104")]
    [InlineData("DeviceUseStatement?patient=Patient/1&device.type=http://snomed.info/sct|72506001,465460004,468542000,704707009,1263462004,1236894001&_include=DeviceUseStatement:device")]
    [InlineData("CommunicationRequest?patient=Patient/1&category=http://snomed.info/sct|223449006")]
    [InlineData("Communication?patient=1&reason-code=http://snomed.info/sct|713603004")]
    [InlineData("QuestionnaireResponse?subject=Patient/1&questionnaire=https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020")]
    public async Task a_query_of_the_standard_is_no_bsn_and_stands_in_the_log_as_it_was_asked(string url)
    {
        (await Gp.SendAsync("GET", url)).Status.ShouldBe(200);

        (await LogAsync()).ShouldHaveSingleItem().Request.ShouldBe("GET /" + url);
    }
}
