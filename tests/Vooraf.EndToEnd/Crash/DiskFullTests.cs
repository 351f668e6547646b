using System.Globalization;
using Vooraf.EndToEnd.Running;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;

namespace Vooraf.EndToEnd.Crash;

[Collection(AloneCollection.Name)]
public sealed class DiskFullTests : IDisposable
{
    private const long LowDisk = 16L << 20;
    private readonly SmallDisk disk = new(megabytes: 96);
    private readonly List<string> stored = [];
    private readonly List<string> shown = [];
    private int person;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(disk.Path, "data");

    public void Dispose() => disk.Dispose();

    [Fact]
    public async Task a_full_disk_refuses_writes_and_loses_nothing_and_writing_goes_on_when_there_is_space_again()
    {
        Directory.CreateDirectory(Data);
        var options = new VoorafProcessOptions { Data = Data, Arguments = ["--low-disk-bytes", LowDisk.ToString(CultureInfo.InvariantCulture)] };
        await using (var vooraf = await VoorafProcess.StartAsync(options, Cancellation))
        {
            using var client = await vooraf.NewClientAsync(Cancellation);
            (await WriteAsync(client)).ShouldBe(200);

            disk.LeaveFree(LowDisk + (2L << 20));
            await WriteUntilAsync(client, 503);
            await ReadsAreAnsweredAsync(client, 200);

            disk.LeaveFree(0);
            (await WriteAsync(client)).ShouldBe(503);
            await ReadUntilAsync(client, 503);

            disk.GiveBack();
            await WriteUntilAsync(client, 200);
            await ReadsAreAnsweredAsync(client, 200);
        }

        await EverythingIsThereAsync();
    }

    private async Task<int> WriteAsync(HttpClient client)
    {
        var answer = await client.TransactAsync(MadeUpPlan.Bundle(person, string.Create(CultureInfo.InvariantCulture, $"disk-{person}")), Cancellation);
        person++;
        if (answer.Status != 200)
        {
            ((string)answer.Json["resourceType"]!).ShouldBe("OperationOutcome");
            return answer.Status;
        }

        shown.Add(answer.RequestId);
        stored.AddRange(answer.Json["entry"]!.AsArray().Select(entry => FhirAnswer.KeyOf((string)entry!["response"]!["location"]!)));
        return answer.Status;
    }

    private async Task WriteUntilAsync(HttpClient client, int status)
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            if (await WriteAsync(client) == status)
                return;
            await Task.Delay(10, Cancellation);
        }

        Assert.Fail($"no write was answered with {status}");
    }

    private async Task ReadUntilAsync(HttpClient client, int status)
    {
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var answer = await client.ReadAsync(stored[attempt % stored.Count], Cancellation);
            if (answer.Status == status)
                return;
            answer.Status.ShouldBe(200, answer.Body);
            shown.Add(answer.RequestId);
        }

        Assert.Fail($"no read was answered with {status}");
    }

    private async Task ReadsAreAnsweredAsync(HttpClient client, int status)
    {
        foreach (var key in stored.Take(50))
        {
            var answer = await client.ReadAsync(key, Cancellation);
            answer.Status.ShouldBe(status, answer.Body);
            shown.Add(answer.RequestId);
        }
    }

    private async Task EverythingIsThereAsync()
    {
        await using var store = SqliteRecordStore.Open(DevelopmentKeys.Settings(Data));
        var logged = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ReadLogAsync(Cancellation))
            logged.Add(entry.CorrelationId);
        shown.Where(id => !logged.Contains(id)).ShouldBeEmpty("every shown answer is in the log");
        foreach (var parts in stored.Select(key => key.Split('/')))
            (await store.ReadAsync(new(parts[0], parts[1]), Cancellation)).ShouldNotBeNull();
    }
}
