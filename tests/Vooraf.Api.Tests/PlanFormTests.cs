using System.Text.Json;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class PlanFormTests : ApiTest
{
    [Fact]
    public async Task the_plan_in_resources_comes_as_a_form_and_nothing_is_stored()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        await CreateAsync("Encounter", Encounter(patient));
        await CreateAsync("Consent", Directive(patient, "deny"));

        var answer = await Gp.SendAsync("GET", $"Patient/{patient}/$plan-form");

        answer.Status.ShouldBe(200, answer.Body);
        var form = Parameter(answer.Json, "response");
        form.GetProperty("resourceType").GetString().ShouldBe("QuestionnaireResponse");
        Answers(form).ShouldContain("1386 2", StringComparer.Ordinal);
        Answers(form).ShouldContain("963 2026-01-10", StringComparer.Ordinal);
        (await Gp.SendAsync("GET", $"QuestionnaireResponse?patient=Patient/{patient}")).Json.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task what_a_form_cannot_carry_is_said_without_its_contents()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        await CreateAsync("Encounter", Encounter(patient));
        await CreateAsync("Consent", Directive(patient, "deny"));
        await CreateAsync("Consent", Directive(patient, "permit").Replace("\"status\":\"active\"", "\"status\":\"inactive\"", StringComparison.Ordinal));

        var answer = await Gp.SendAsync("GET", $"Patient/{patient}/$plan-form");

        var issues = Parameter(answer.Json, "issues").GetProperty("issue").EnumerateArray().ToArray();
        issues.ShouldContain(issue => issue.GetProperty("severity").ValueEquals("warning") && issue.GetProperty("expression")[0].GetString()!.StartsWith("directive.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task it_is_logged_with_everything_that_went_into_it()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var consent = await CreateAsync("Consent", Directive(patient, "deny"));

        await Gp.SendAsync("GET", $"Patient/{patient}/$plan-form");

        var logged = (await LogAsync())[^1];
        logged.Interaction.ShouldBe("operation");
        logged.Resources.ShouldContain($"Consent/{consent}/1", StringComparer.Ordinal);
        logged.Dossiers.Length.ShouldBe(1);
    }

    [Fact]
    public async Task who_is_not_here_has_none_and_it_is_read_only()
    {
        var organisation = await CreateAsync("Organization", Samples.Organization("a"));
        var patient = await CreateAsync("Patient", Samples.Patient());

        (await Gp.SendAsync("GET", "Patient/nobody/$plan-form")).Status.ShouldBe(404);
        (await Gp.SendAsync("GET", $"Organization/{organisation}/$plan-form")).Status.ShouldBe(404);
        (await Gp.SendAsync("POST", $"Patient/{patient}/$plan-form", "{}")).Status.ShouldBe(405);
    }

    private static JsonElement Parameter(JsonElement parameters, string name) =>
        parameters.GetProperty("parameter").EnumerateArray().Single(one => one.GetProperty("name").ValueEquals(name)).GetProperty("resource");

    private static List<string> Answers(JsonElement form)
    {
        var found = new List<string>();
        Collect(form, found);
        return found;
    }

    private static void Collect(JsonElement node, List<string> found)
    {
        if (!node.TryGetProperty("item", out var items))
            return;
        foreach (var item in items.EnumerateArray())
        {
            foreach (var answer in item.TryGetProperty("answer", out var answers) ? answers.EnumerateArray().ToArray() : [])
            {
                var value = answer.EnumerateObject().First(member => member.Name.StartsWith("value", StringComparison.Ordinal)).Value;
                found.Add(item.GetProperty("linkId").GetString() + " " + (value.ValueKind == JsonValueKind.Object ? value.GetProperty("code").GetString() : value.ToString()));
                Collect(answer, found);
            }

            Collect(item, found);
        }
    }

    private static string Encounter(string patient) =>
        $$$"""{"resourceType":"Encounter","status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"HH"},"subject":{"reference":"Patient/{{{patient}}}"},"period":{"start":"2026-01-10"}}""";

    private static string Directive(string patient, string type) =>
        $$$"""
        {"resourceType":"Consent","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},"category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"Patient/{{{patient}}}"},"dateTime":"2026-01-10","policy":[{"uri":"https://wetten.overheid.nl/"}],"provision":{"type":"{{{type}}}","code":[{"coding":[{"system":"http://snomed.info/sct","code":"89666000"}]}]}}
        """;
}
