using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.RoundTrip;

/// <summary>What the README shows a newcomer.</summary>
public class SamplePlanTests
{
    private static readonly byte[] Sample = File.ReadAllBytes(Path.Combine(SharedFiles.Repository, "docs", "samples", "plan.json"));

    [Fact]
    public async Task the_sample_plan_is_stored_found_by_bsn_and_comes_back()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);

        using var stored = await PostAsync(client, cancellation);
        using var again = await PostAsync(client, cancellation);
        var patient = await FindAsync(client, cancellation);
        var consents = await SearchAsync(client, $"Consent?patient=Patient/{patient}&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Ctreatment&category=http://snomed.info/sct%7C129125009&_include=Consent:actor", cancellation);

        stored.StatusCode.ShouldBe(HttpStatusCode.OK, await stored.Content.ReadAsStringAsync(cancellation));
        (await again.Content.ReadAsStringAsync(cancellation)).ShouldBe(await stored.Content.ReadAsStringAsync(cancellation));
        ((int)consents["total"]!).ShouldBe(JsonNode.Parse(Sample)!["entry"]!.AsArray().Count(IsTreatmentDirective));
    }

    [Fact]
    public async Task the_readme_names_the_bsn_of_the_sample()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(SharedFiles.Repository, "README.md"), TestContext.Current.CancellationToken);

        readme.ShouldContain("bsn|" + Bsn());
    }

    private static string Bsn() => (string)JsonNode.Parse(Sample)!["entry"]![0]!["resource"]!["identifier"]![0]!["value"]!;

    private static bool IsTreatmentDirective(JsonNode? entry) =>
        (string?)entry!["resource"]!["resourceType"] is "Consent" && (string?)entry["resource"]!["scope"]!["coding"]![0]!["code"] is "treatment";

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, CancellationToken cancellation)
    {
        using var body = new ByteArrayContent(Sample);
        body.Headers.ContentType = new("application/fhir+json");
        return await client.PostAsync("", body, cancellation);
    }

    private static async Task<string> FindAsync(HttpClient client, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["identifier"] = "http://fhir.nl/fhir/NamingSystem/bsn|" + Bsn() });
        using var answer = await client.PostAsync("Patient/_search", form, cancellation);
        var found = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellation))!;
        return (string)found["entry"]![0]!["resource"]!["id"]!;
    }

    private static async Task<JsonNode> SearchAsync(HttpClient client, string query, CancellationToken cancellation) =>
        JsonNode.Parse(Encoding.UTF8.GetString(await client.GetByteArrayAsync(query, cancellation)))!;
}
