using System.Net;
using System.Text.Json;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Serving;

/// <summary>What is the same after the program was started again on the same data, and what the data folder decides.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task a_paging_link_works_after_a_restart_and_its_key_is_for_the_owner_only()
    {
        string next;
        await using (var vooraf = await VoorafProcess.StartAsync(new() { Data = data.Path }, Cancellation))
        {
            using var client = await vooraf.NewClientAsync(Cancellation);
            var patient = await PatientAsync(client);
            var page = await GetAsync(client, $"Observation?patient={patient}&_count=1");
            next = page.GetProperty("link").EnumerateArray().Single(link => link.GetProperty("relation").GetString() is "next").GetProperty("url").GetString()!;
            (await vooraf.StopAsync(Cancellation)).ShouldBe(0);
        }

        await using var again = await VoorafProcess.StartAsync(new() { Data = data.Path }, Cancellation);
        using var caller = await again.NewClientAsync(Cancellation);
        var rest = await GetAsync(caller, "Observation" + new Uri(next).Query);

        rest.GetProperty("entry").GetArrayLength().ShouldBe(1);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(DevelopmentKeys.VaultOf(data.Path), "paging-link.wrapped")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task with_too_little_room_on_the_disk_it_lives_and_reads_but_is_not_ready()
    {
        await using (var vooraf = await VoorafProcess.StartAsync(new() { Data = data.Path }, Cancellation))
            (await vooraf.StopAsync(Cancellation)).ShouldBe(0);

        await using var full = VoorafProcess.Launch(new() { Data = data.Path, Arguments = ["--low-disk-bytes", "9223372036854775807"] });
        using var health = new HttpClient { BaseAddress = full.Address };
        await full.WaitUntilAsync("health/live", TimeSpan.FromSeconds(60), Cancellation);
        using var ready = await health.GetAsync("health/ready", Cancellation);
        using var client = await full.NewClientAsync(Cancellation);
        using var create = await client.PostAsync("Patient", new StringContent("""{"resourceType":"Patient"}""", null, "application/fhir+json"), Cancellation);

        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(Cancellation)).ShouldContain("almost full");
        create.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PatientAsync(client)).ShouldNotBeEmpty();
    }

    // The first made-up person, whom the program names when it starts in Development.
    private static async Task<string> PatientAsync(HttpClient client)
    {
        var bsn = new Vooraf.Planning.People.MadeUpPeople(Vooraf.Planning.Standard.PzpStandard.Load(), new Vooraf.Planning.People.PeopleOptions()).Make(1).Bsn;
        using var form = new FormUrlEncodedContent([new("identifier", "http://fhir.nl/fhir/NamingSystem/bsn|" + bsn)]);
        using var answer = await client.PostAsync("Patient/_search", form, Cancellation);
        return (await JsonOfAsync(answer)).GetProperty("entry")[0].GetProperty("resource").GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string url)
    {
        using var answer = await client.GetAsync(url, Cancellation);
        return await JsonOfAsync(answer);
    }

    private static async Task<JsonElement> JsonOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }
}
