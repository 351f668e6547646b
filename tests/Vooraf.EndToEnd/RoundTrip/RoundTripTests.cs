using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;
using Vooraf.Fhir.Xml;

namespace Vooraf.EndToEnd.RoundTrip;

/// <summary>What came in comes out: every published set, by import and as one transaction, in JSON and in XML.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Sets() => [.. ByName.Keys];

    private static readonly Dictionary<string, FixtureSet> ByName = new(StringComparer.Ordinal)
    {
        ["examples"] = new("examples"),
        ["rc2"] = new("testdata/1.0.0-rc2"),
        ["rc1 D1 C1"] = new("testdata/1.0.0-rc1", "-D1-", "-C1-"),
        ["rc1 D3 C3"] = new("testdata/1.0.0-rc1", "-D3-", "-C3-"),
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task a_set_that_was_imported_from_a_folder_comes_back_element_for_element(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var set = ByName[name];
        using var folder = new TemporaryFolder();
        using var data = new TemporaryFolder();
        set.CopyTo(folder.Path);

        var import = await ProgramFiles.RunAsync(["import", folder.Path, "--holder", "demo", "--client", "demo", "--environment", "Development", "--data", data.Path], cancellation);
        import.ExitCode.ShouldBe(0, import.Output);

        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions { Data = data.Path }, cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);
        await ShouldComeBackAsync(client, set, cancellation);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task a_set_that_was_posted_as_one_transaction_comes_back_element_for_element(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var set = ByName[name];
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);

        using var answer = await PostAsync(client, set, cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(cancellation));
        await ShouldComeBackAsync(client, set, cancellation);
    }

    [Fact]
    public async Task two_sets_with_the_same_bsn_do_not_fit_in_one_store()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), cancellation);
        using var client = await vooraf.NewClientAsync(cancellation);

        using var first = await PostAsync(client, ByName["rc1 D1 C1"], cancellation);
        using var second = await PostAsync(client, ByName["rc1 D3 C3"], cancellation);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((int)second.StatusCode).ShouldBeInRange(400, 499);
        (await second.Content.ReadAsStringAsync(cancellation)).ShouldContain("Patient/");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, FixtureSet set, CancellationToken cancellation)
    {
        using var body = new StringContent(set.Transaction().ToJsonString(), Encoding.UTF8, "application/fhir+json");
        return await client.PostAsync("", body, cancellation);
    }

    private static async Task ShouldComeBackAsync(HttpClient client, FixtureSet set, CancellationToken cancellation)
    {
        foreach (var (file, sent) in set.Read())
        {
            var path = $"{sent["resourceType"]}/{sent["id"]}";
            var json = JsonNode.Parse(await GetAsync(client, path, "application/fhir+json", cancellation))!;
            PlainJson.Of(json).ShouldBe(PlainJson.Of(sent), file);

            var back = XmlResourceReader.ToJson(await GetAsync(client, path, "application/fhir+xml", cancellation));
            back.Issues.ShouldBeEmpty(file);
            PlainJson.Sorted(JsonNode.Parse(back.Json.Span)!).ShouldBe(PlainJson.Sorted(sent), file);
        }
    }

    private static async Task<byte[]> GetAsync(HttpClient client, string path, string accept, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await client.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, Encoding.UTF8.GetString(body));
        return body;
    }
}
