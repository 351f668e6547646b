using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Vooraf.EndToEnd.Running;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Runs the program with people made by <c>vooraf people</c>: one with a plan that has everything the scripts ask for, one without a plan.</summary>
internal static class MadeUpData
{
    private const int MostLookedAt = 400;

    private static readonly string[] Everything =
        ["Procedure", "Encounter", "Consent", "Goal", "Observation", "DeviceUseStatement", "CommunicationRequest", "QuestionnaireResponse"];

    public static async Task<ScriptServer> ServeAsync(CancellationToken cancellation)
    {
        var people = new MadeUpPeople(PzpStandard.Load(), new PeopleOptions()).Make(1, MostLookedAt).ToList();
        var full = people.First(person => person.Kind == PlanKind.Resources && HasEverything(person));
        var none = people.First(person => person.Kind == PlanKind.None);

        var folder = new TemporaryFolder();
        await MakeAsync(Math.Max(full.Number, none.Number), folder.Path, cancellation);
        var process = await VoorafProcess.StartAsync(new VoorafProcessOptions { Data = folder.Path }, cancellation);
        var token = await DemoToken.AskAsync(process.Address, cancellation);
        var client = process.NewAnonymousClient();
        var variables = new ScriptVariables(await IdAsync(client, token, full, cancellation), await IdAsync(client, token, none, cancellation), token);
        return new ScriptServer(process, client, variables, folder) { Bsn = full.Bsn };
    }

    private static async Task MakeAsync(int count, string data, CancellationToken cancellation)
    {
        string[] arguments = ["people", count.ToString(CultureInfo.InvariantCulture), "--holder", "demo", "--environment", "Development", "--data", data];
        var made = await ProgramFiles.RunAsync(arguments, cancellation);
        made.ExitCode.ShouldBe(0, made.Output);
    }

    private static bool HasEverything(MadeUpPerson person)
    {
        using var bundle = JsonDocument.Parse(person.Bundle);
        var resources = bundle.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).ToList();
        var types = resources.Select(resource => resource.GetProperty("resourceType").GetString()!).ToHashSet(StringComparer.Ordinal);
        return Everything.All(types.Contains) && resources.Exists(IsAdvanceDirective);
    }

    private static bool IsAdvanceDirective(JsonElement resource) =>
        resource.TryGetProperty("scope", out var scope) && scope.GetProperty("coding")[0].GetProperty("code").ValueEquals("adr"u8);

    private static async Task<string> IdAsync(HttpClient client, string token, MadeUpPerson person, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "Patient/_search");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new FormUrlEncodedContent([new("identifier", "http://fhir.nl/fhir/NamingSystem/bsn|" + person.Bsn)]);
        using var answer = await client.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        using var bundle = JsonDocument.Parse(body);
        return bundle.RootElement.GetProperty("entry")[0].GetProperty("resource").GetProperty("id").GetString()!;
    }
}
