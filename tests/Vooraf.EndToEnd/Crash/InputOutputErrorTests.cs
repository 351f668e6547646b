using System.Globalization;
using Vooraf.EndToEnd.Running;
using Vooraf.EndToEnd.Tracing;

namespace Vooraf.EndToEnd.Crash;

[Collection(AloneCollection.Name)]
public class InputOutputErrorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("-wal", "pwrite64,write")]
    [InlineData("-wal", "fsync,fdatasync")]
    public async Task an_error_of_the_disk_refuses_every_answer_until_it_is_over_and_loses_nothing(string file, string calls)
    {
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions(), Cancellation);
        using var client = await vooraf.NewClientAsync(Cancellation);
        var patient = await client.CreateAsync(MadeUpPlan.Patient(MadeUpBsn.Of(1), "disk"), Cancellation);
        patient.Status.ShouldBe(201, patient.Body);

        var failures = await WhileFailingAsync(vooraf, file, calls, async () =>
        {
            (await client.CreateAsync(MadeUpPlan.Observation(patient.Key, "refused", "x"), Cancellation)).Status.ShouldBe(503);
            (await client.ReadAsync(patient.Key, Cancellation)).Status.ShouldBe(503);
            (await client.ReadAsync("Patient/none", Cancellation)).Status.ShouldBe(503);
        });
        failures.ShouldBePositive();

        var after = await client.CreateAsync(MadeUpPlan.Observation(patient.Key, "stored", "y"), Cancellation);
        after.Status.ShouldBe(201, after.Body);
        (await client.ReadAsync(patient.Key, Cancellation)).Status.ShouldBe(200);
        var found = await client.ReadAsync($"Observation?patient={patient.Key}", Cancellation);
        found.Json["entry"]!.AsArray().Select(entry => MadeUpPlan.MarkOf(entry!["resource"]!)).ShouldBe(["stored"]);
    }

    [Fact]
    public async Task an_error_in_a_checkpoint_loses_nothing()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions { Arguments = ["--checkpoint-bytes", "1048576"] }, Cancellation);
        using var client = await vooraf.NewClientAsync(Cancellation);
        var written = new List<string>();

        var failures = await WhileFailingAsync(vooraf, "", "pwrite64,write,fsync,fdatasync", async () =>
        {
            for (var person = 0; person < 250; person++)
                await WriteAsync(client, person, written);
        });
        failures.ShouldBePositive();
        for (var person = 250; person < 260; person++)
            (await WriteAsync(client, person, written)).ShouldBe(200);

        written.Count.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var key in written)
            (await client.ReadAsync(key, Cancellation)).Status.ShouldBe(200);
    }

    private static async Task<int> WriteAsync(HttpClient client, int person, List<string> written)
    {
        var answer = await client.TransactAsync(MadeUpPlan.Bundle(person, string.Create(CultureInfo.InvariantCulture, $"checkpoint-{person}")), Cancellation);
        answer.Status.ShouldBeOneOf(200, 503);
        if (answer.Status == 200)
            written.Add(FhirAnswer.KeyOf((string)answer.Json["entry"]![0]!["response"]!["location"]!));
        return answer.Status;
    }

    // Gives how many calls failed.
    private static async Task<int> WhileFailingAsync(VoorafProcess vooraf, string file, string calls, Func<Task> work)
    {
        var path = Directory.GetFiles(vooraf.Data, "*.db").Single() + file;
        await using var trace = await SystemCallTrace.AttachAsync(vooraf.Id, ["-P", path, "-e", $"trace={calls}", "-e", $"inject={calls}:error=EIO"], Cancellation);
        await work();
        return (await trace.StopAsync(Cancellation)).Count(line => line.Contains("(INJECTED)", StringComparison.Ordinal));
    }
}
