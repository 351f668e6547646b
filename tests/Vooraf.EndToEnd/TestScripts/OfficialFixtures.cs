using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Runs the program with the published fixtures of a version, read where they are and sent as one transaction that keeps their ids.</summary>
internal static class OfficialFixtures
{
    /// <summary>Starts the program and loads the fixtures whose file names fit.</summary>
    /// <param name="version">1.0.0-rc1 or 1.0.0-rc2.</param>
    /// <param name="fits">Which files, by name.</param>
    /// <param name="ids">The Patient ids of the person with a plan and of the one without.</param>
    /// <param name="cancellation">Ends the start.</param>
    public static async Task<ScriptServer> ServeAsync(string version, Predicate<string> fits, (string FullPlan, string NoPlan) ids, CancellationToken cancellation)
    {
        var bundle = Transaction(version, fits);
        var process = await VoorafProcess.StartAsync(new(), cancellation);
        var token = await DemoToken.AskAsync(process.Address, cancellation);
        var client = process.NewAnonymousClient();
        await SendAsync(client, token, bundle, cancellation);
        return new ScriptServer(process, client, new ScriptVariables(ids.FullPlan, ids.NoPlan, token));
    }

    private static JsonObject Transaction(string version, Predicate<string> fits)
    {
        var files = Directory.GetFiles(SharedFiles.PathOf("conformance/pzp-r4/testdata/" + version), "*.json").Where(file => fits(Path.GetFileName(file)));
        var entries = files.Order(StringComparer.Ordinal).Select(file => Entry(JsonNode.Parse(File.ReadAllText(file))!));
        return new JsonObject { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = new JsonArray([.. entries]) };
    }

    private static JsonObject Entry(JsonNode resource) => new()
    {
        ["resource"] = resource,
        ["request"] = new JsonObject { ["method"] = "PUT", ["url"] = $"{resource["resourceType"]}/{resource["id"]}" },
    };

    private static async Task SendAsync(HttpClient client, string token, JsonObject bundle, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = new StringContent(bundle.ToJsonString(), MediaTypeHeaderValue.Parse("application/fhir+json"));
        using var answer = await client.SendAsync(request, cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue($"the fixtures were refused with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
    }
}
