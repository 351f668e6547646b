using System.Diagnostics;
using System.Globalization;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Concurrency;

/// <summary>One of several clients that read and update the same resources, and remembers what it saw.</summary>
internal sealed class ConcurrentClient(int number, int seed, HttpClient client, IReadOnlyList<string> keys, string subject)
{
    private readonly Random random = new(seed);
    private readonly int[] known = [.. keys.Select(_ => 1)];
    private int written;

    /// <summary>What it did, with the place of the resource in the list.</summary>
    public List<(int Resource, Operation Operation)> Operations { get; } = [];

    /// <summary>Sends a number of requests, one after the other.</summary>
    public async Task RunAsync(int requests, CancellationToken cancellation)
    {
        for (var sent = 0; sent < requests; sent++)
        {
            var resource = random.Next(keys.Count);
            var operation = random.Next(10) switch
            {
                < 4 => await ReadAsync(resource, cancellation),
                < 9 => await UpdateAsync(resource, cancellation),
                _ => await HistoryAsync(resource, cancellation),
            };
            known[resource] = Math.Max(known[resource], operation.Version);
            Operations.Add((resource, operation));
        }
    }

    private async Task<Operation> ReadAsync(int resource, CancellationToken cancellation)
    {
        var invoked = Stopwatch.GetTimestamp();
        var answer = await client.ReadAsync(keys[resource], cancellation);
        answer.Status.ShouldBe(200, answer.Body);
        return new(OperationKind.Read, OperationOutcome.Ok, invoked, Stopwatch.GetTimestamp(), answer.ETag, (string)answer.Json["valueString"]!);
    }

    private async Task<Operation> HistoryAsync(int resource, CancellationToken cancellation)
    {
        var invoked = Stopwatch.GetTimestamp();
        var answer = await client.ReadAsync(keys[resource] + "/_history?_count=1000", cancellation);
        answer.Status.ShouldBe(200, answer.Body);
        var values = answer.Json["entry"]!.AsArray().Select(entry => (string)entry!["resource"]!["valueString"]!).Reverse().ToList();
        return new(OperationKind.History, OperationOutcome.Ok, invoked, Stopwatch.GetTimestamp(), values.Count, values[^1], values);
    }

    private async Task<Operation> UpdateAsync(int resource, CancellationToken cancellation)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"c{number}-{written++}");
        var expected = known[resource];
        var invoked = Stopwatch.GetTimestamp();
        var answer = await client.UpdateAsync(keys[resource], expected, MadeUpPlan.Observation(subject, "line", value), cancellation);
        var answered = Stopwatch.GetTimestamp();
        if (answer.Status == 412)
            return new(OperationKind.Write, OperationOutcome.Refused, invoked, answered, expected, value);
        answer.Status.ShouldBe(200, answer.Body);
        answer.ETag.ShouldBe(expected + 1);
        return new(OperationKind.Write, OperationOutcome.Ok, invoked, answered, answer.ETag, value);
    }
}
