using System.Collections.Concurrent;
using System.Diagnostics;
using Vooraf.Api.Tests.Running;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Withdrawal;

/// <summary>Gives and withdraws a consent again and again, while readers from elsewhere read as fast as they can, and finds what was shown without one.</summary>
internal sealed class Withdrawals(TestServer server) : IDisposable
{
    private const string Person = "shown";
    private const string Mark = "withdrawal-";

    private readonly HttpClient record = server.As(TestClients.Gp);
    private readonly ConcurrentQueue<Look> looks = new();
    private readonly List<(long From, long Until)> closed = [];

    /// <summary>How many requests showed something.</summary>
    public int Shown => looks.Count(look => look.Status == 200);

    /// <summary>How many were refused.</summary>
    public int Refused => looks.Count(look => look.Status == 403);

    public async Task RunAsync(int rounds, int readers)
    {
        var stored = await record.SendAsync("POST", "", Plans.Transaction([Plans.Person(Person, "999900018"), .. Plans.Plan(Person)]));
        stored.Status.ShouldBe(200, stored.Body);
        using var stop = new CancellationTokenSource();
        var reading = Enumerable.Range(0, readers).Select(number => Task.Run(() => ReadAsync(number, stop.Token))).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            await PutAsync("active", $"given-{round}");
            await Task.Delay(round % 7);
            var acknowledged = await PutAsync("inactive", $"{Mark}{round}");
            await Task.Delay(round % 3);
            closed.Add((acknowledged, Stopwatch.GetTimestamp()));
        }

        await stop.CancelAsync();
        await Task.WhenAll(reading);
    }

    /// <summary>Requests that began after an acknowledged withdrawal, ended before the next consent, and showed something.</summary>
    public int ShownAfterAcknowledgement() => looks.Count(look => look.Status == 200 && closed.Exists(time => time.From < look.Began && look.FirstByte < time.Until));

    /// <summary>Disclosures that stand in the log after a withdrawal and before the next consent: log entries and commits stand in one line.</summary>
    public async Task<int> ShownAfterCommitAsync()
    {
        var (isClosed, found) = (true, 0);
        await foreach (var entry in server.Store.ReadLogAsync(TestContext.Current.CancellationToken))
        {
            if (entry is { Interaction: "update", Status: 200 or 201 })
                isClosed = entry.CorrelationId.StartsWith(Mark, StringComparison.Ordinal);
            else if (isClosed && Shows(entry))
                found++;
        }

        return found;
    }

    public void Dispose() => record.Dispose();

    private static bool Shows(LogEntry entry) => entry is { Interaction: "search-type" or "read", Status: 200, Resources.IsEmpty: false };

    private async Task<long> PutAsync(string status, string correlation)
    {
        var answer = await record.SendAsync("PUT", "Consent/sharing", Plans.Sharing(Person, "sharing", status: status), ("X-Request-Id", correlation));
        answer.Status.ShouldBeOneOf(200, 201);
        return Stopwatch.GetTimestamp();
    }

    private async Task ReadAsync(int number, CancellationToken stop)
    {
        using var http = server.As(Callers.Elsewhere(person: $"staff-{number}"));
        var url = number % 2 == 0 ? $"Goal/{Person}-aim" : $"Goal?patient=Patient/{Person}&category=http://snomed.info/sct%7C713603004";
        while (!stop.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            looks.Enqueue(new Look(began, Stopwatch.GetTimestamp(), (int)answer.StatusCode));
            await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        }
    }
}
