using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Derivation;

/// <summary>A system that sends forms, and one that asks for resources: on the program itself, over HTTP.</summary>
public sealed class FormOverHttpTests
{
    private const string Patient = """{"resourceType":"Patient","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900006"}],"name":[{"use":"official","family":"Voorbeeld"}]}""";

    [Fact]
    public async Task The_resources_of_a_form_are_found_the_moment_it_is_answered_and_gone_when_it_is()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);
        var patient = (await client.CreateAsync(Parse(Patient), cancellation)).Key;

        var form = await client.CreateAsync(Form(patient), cancellation);
        var derived = await FindAsync(client, Query2(patient), cancellation);

        form.Status.ShouldBe(201, form.Body);
        derived.Select(Decision).ShouldBe(["deny"]);
        (await client.ReadAsync("Consent/" + (string)derived[0]!["id"]!, cancellation)).Status.ShouldBe(200);
        (await FindAsync(client, Query1a(patient), cancellation)).Select(one => (string?)one!["resourceType"]).ShouldBe(["Procedure", "Encounter"]);
        (await FindAsync(client, $"Provenance?patient={patient}", cancellation)).ShouldHaveSingleItem()!.ToJsonString().ShouldContain($"\"{form.Key}\"");

        (await client.RemoveAsync(form.Key, cancellation)).Status.ShouldBe(204);
        (await FindAsync(client, Query2(patient), cancellation)).ShouldBeEmpty();
        (await FindAsync(client, Query1a(patient), cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Agreeing_to_sharing_is_no_clinical_directive()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);
        var patient = (await client.CreateAsync(Parse(Patient), cancellation)).Key;

        (await client.CreateAsync(Form(patient), cancellation)).Status.ShouldBe(201);

        (await FindAsync(client, Query2(patient), cancellation)).Select(Decision).ShouldBe(["deny"]);
        (await FindAsync(client, Query3(patient), cancellation)).ShouldBeEmpty();
        (await FindAsync(client, $"Consent?patient={patient}&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Cpatient-privacy", cancellation)).Select(Decision).ShouldBe(["permit"]);
    }

    [Fact]
    public async Task Resources_that_are_posted_retire_what_was_derived()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);
        var patient = (await client.CreateAsync(Parse(Patient), cancellation)).Key;
        await client.CreateAsync(Form(patient), cancellation);

        var direct = await client.CreateAsync(Directive(patient), cancellation);

        direct.Status.ShouldBe(201, direct.Body);
        (await FindAsync(client, Query2(patient), cancellation)).Select(one => "Consent/" + (string?)one!["id"]).ShouldBe([direct.Key]);
        (await FindAsync(client, $"Provenance?patient={patient}", cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions { Arguments = ["--derive-from-forms", "false"] }, cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);
        var patient = (await client.CreateAsync(Parse(Patient), cancellation)).Key;

        (await client.CreateAsync(Form(patient), cancellation)).Status.ShouldBe(201);

        (await FindAsync(client, Query2(patient), cancellation)).ShouldBeEmpty();
    }

    private static string Query1a(string patient) => $"Procedure?patient={patient}&code=http://snomed.info/sct%7C713603004&_include=Procedure:encounter";

    private static string Query2(string patient) =>
        $"Consent?patient={patient}&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Ctreatment&category=http://snomed.info/sct%7C129125009&_include=Consent:actor";

    private static string Query3(string patient) =>
        $"Consent?patient={patient}&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Cadr&category=http://terminology.hl7.org/CodeSystem/consentcategorycodes%7Cacd&_include=Consent:actor";

    private static string? Decision(JsonNode? consent) => (string?)consent!["provision"]!["type"];

    private static async Task<JsonNode?[]> FindAsync(HttpClient client, string query, CancellationToken cancellation)
    {
        var answer = await client.ReadAsync(query, cancellation);
        answer.Status.ShouldBe(200, answer.Body);
        return [.. (answer.Json["entry"]?.AsArray() ?? []).Select(entry => entry!["resource"]).Where(resource => (string?)resource!["resourceType"] is not "Patient")];
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static JsonObject Form(string patient) => Parse(
        $$$"""
        {"resourceType":"QuestionnaireResponse","questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020","status":"completed","subject":{"reference":"{{{patient}}}"},
        "item":[
          {"linkId":"963","answer":[{"valueDateTime":"2026-01-10"}]},
          {"linkId":"83","item":[{"linkId":"1409","item":[
            {"linkId":"1410","answer":[{"valueCoding":{"system":"http://snomed.info/sct","code":"89666000"}}]},
            {"linkId":"1386","answer":[{"valueCoding":{"system":"urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1","code":"2"}}]}]}]},
          {"linkId":"119","item":[{"linkId":"1201","answer":[{"valueCoding":{"system":"http://snomed.info/sct","code":"441898007"}}]}]}]}
        """);

    private static JsonObject Directive(string patient) => Parse(
        $$$"""
        {"resourceType":"Consent","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
        "category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"{{{patient}}}"},"dateTime":"2026-01-10",
        "policy":[{"uri":"https://wetten.overheid.nl/"}],
        "provision":{"type":"permit","code":[{"coding":[{"system":"http://snomed.info/sct","code":"89666000"}]}]}}
        """);
}
