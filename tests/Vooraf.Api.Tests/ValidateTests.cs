using Vooraf.Api.Tests.Running;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Api.Tests;

public class ValidateTests : ApiTest
{
    private const string PatientProfile = "https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ACP-Patient";

    [Fact]
    public async Task a_resource_is_judged_and_not_stored()
    {
        var answer = await Gp.SendAsync("POST", "Patient/$validate", """{"resourceType":"Patient"}""");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("issue")[0].GetProperty("severity").GetString().ShouldBe("error");
        answer.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Patient.name");
        var entry = (await LogAsync()).ShouldHaveSingleItem();
        (entry.Status, entry.Interaction, entry.Action).ShouldBe((200, "operation", 'E'));
        entry.Resources.ShouldBeEmpty();
        (await Gp.SendAsync("GET", "Patient?_id=none&_lastUpdated=gt2000")).Json.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task the_resource_may_stand_in_parameters_with_a_profile_and_a_mode()
    {
        var answer = await Gp.SendAsync("POST", "Basic/$validate", Parameters("""{"resourceType":"Basic","code":{"text":"x"}}""", "https://example.org/unknown"));

        answer.Status.ShouldBe(200);
        answer.IssueCodes.ShouldBe(["not-found"]);
    }

    [Fact]
    public async Task a_parameter_without_a_name_of_its_own_is_refused_with_its_place()
    {
        var answer = await Gp.SendAsync(
            "POST", "Patient/$validate", """{"resourceType":"Parameters","parameter":[{"_name":{"extension":[{"url":"http://example.org/x","valueCode":"a"}]},"valueString":"x"}]}""");

        answer.Status.ShouldBe(400, answer.Body);
        answer.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Parameters.parameter[0]");
    }

    [Fact]
    public async Task a_place_in_parameters_is_told_from_the_whole_body()
    {
        var answer = await Gp.SendAsync("POST", "Patient/$validate", Parameters("""{"resourceType":"Patient"}""", PatientProfile));

        answer.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Parameters.parameter[2].resource.name");
    }

    [Fact]
    public async Task what_breaks_base_r4_is_told_as_an_answer_and_not_as_a_refusal()
    {
        var answer = await Gp.SendAsync("POST", "Patient/$validate", """{"resourceType":"Patient","gender":"blue"}""");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Patient.gender");
    }

    [Fact]
    public async Task a_stored_resource_is_judged_where_it_lies_and_the_log_names_it()
    {
        var id = await CreateAsync("Patient", Samples.Patient());

        var answer = await Gp.SendAsync("POST", $"Patient/{id}/$validate");
        var asked = await Gp.SendAsync("POST", $"Patient/{id}/$validate?mode=profile&profile={PatientProfile}");

        answer.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Patient.name");
        asked.Body.ShouldBe(answer.Body);
        (await LogAsync())[^1].Resources.ShouldBe([$"Patient/{id}/1"]);
        (await LogAsync())[^1].Dossiers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task an_update_is_judged_before_it_is_sent()
    {
        var id = await CreateAsync("Patient", Samples.Patient());

        var sound = await Gp.SendAsync("POST", $"Patient/{id}/$validate", $$"""{"resourceType":"Patient","id":"{{id}}","name":[{"text":"Test"}]}""");
        var other = await Gp.SendAsync("POST", $"Patient/{id}/$validate", """{"resourceType":"Patient","id":"another","name":[{"text":"Test"}]}""");

        sound.Body.ShouldNotContain("error");
        other.Status.ShouldBe(400);
        (await Gp.SendAsync("GET", "Patient/" + id)).Header("ETag").ShouldBe("W/\"1\"");
    }

    [Theory]
    [InlineData("Patient/$validate", """{"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"x"},"subject":{"reference":"Patient/1"}}""")]
    [InlineData("Patient/$validate", """{"resourceType":"Parameters","parameter":[{"name":"mode","valueCode":"create"}]}""")]
    [InlineData("Patient/$validate?mode=delete", """{"resourceType":"Patient"}""")]
    [InlineData("Patient/$validate?other=1", """{"resourceType":"Patient"}""")]
    public async Task what_cannot_be_meant_is_refused(string url, string body)
    {
        (await Gp.SendAsync("POST", url, body)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task only_post_knows_the_path_and_a_bundle_does_not()
    {
        (await Gp.SendAsync("GET", "Patient/$validate")).Header("Allow").ShouldBe("POST");
        (await Gp.SendAsync("GET", "Patient/1/$validate")).Header("Allow").ShouldBe("POST");
        (await Gp.SendAsync("POST", "Patient/unknown/$validate")).Status.ShouldBe(404);
        (await Gp.SendAsync("POST", "", Samples.Bundle("transaction", Samples.Entry("POST", "Patient/$validate", Samples.Patient())))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task it_takes_the_right_to_read_because_it_tells_about_what_is_stored()
    {
        var id = await CreateAsync("Patient", Samples.Patient());

        (await As(TestClients.GpWriter).SendAsync("POST", $"Patient/{id}/$validate")).Status.ShouldBe(403);
        (await As(TestClients.GpReader).SendAsync("POST", $"Patient/{id}/$validate")).Status.ShouldBe(200);
        (await As(TestClients.South).SendAsync("POST", $"Patient/{id}/$validate")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task of_another_holder_nothing_is_looked_at()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var goal = await CreateAsync("Goal", Samples.Goal("Patient/" + patient));
        var observation = $$"""
            {"resourceType":"Consent","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
            "category":[{"text":"x"}],"patient":{"reference":"Patient/{{patient}}"},"sourceReference":{"reference":"Consent/{{goal}}"} }
            """;

        await Gp.SendAsync("POST", "Consent/$validate", observation);
        await As(TestClients.South).SendAsync("POST", "Consent/$validate", observation);

        var log = await LogAsync();
        log[^2].Resources.Any(name => string.Equals(name, $"Patient/{patient}/1", StringComparison.Ordinal)).ShouldBeTrue();
        log[^1].Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task xml_is_taken_and_given()
    {
        var answer = await Gp.SendAsync("POST", "Patient/$validate", """<Patient xmlns="http://hl7.org/fhir"/>""", ("Content-Type", "application/fhir+xml"), ("Accept", "application/fhir+xml"));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldContain("<OperationOutcome xmlns");
        answer.Body.ShouldContain("""<expression value="Patient.name"/>""");
    }

    [Fact]
    public async Task every_type_has_the_operation_and_the_statement_says_so()
    {
        var statement = (await Anonymous().SendAsync("GET", "metadata")).Json;

        foreach (var resource in statement.GetProperty("rest")[0].GetProperty("resource").EnumerateArray().Where(one => one.GetProperty("type").GetString() is not "AuditEvent"))
            resource.GetProperty("operation")[0].GetProperty("name").GetString().ShouldBe("validate");
        foreach (var type in FhirDefinitions.R4.ResourceTypes)
            (await Gp.SendAsync("POST", type + "/$validate", $$"""{"resourceType":"{{type}}","nonsense":1}""")).Status.ShouldBe(200, type);
    }

    private static string Parameters(string resource, string profile) =>
        $$"""{"resourceType":"Parameters","parameter":[{"name":"mode","valueCode":"create"},{"name":"profile","valueUri":"{{profile}}"},{"name":"resource","resource":{{resource}}}]}""";
}
