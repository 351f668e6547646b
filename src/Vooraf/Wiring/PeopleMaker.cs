using System.Text.Json;
using Vooraf.Planning.People;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;

namespace Vooraf.Wiring;

/// <summary>Puts made-up people into the store, several at a time so that they share flushes.</summary>
internal sealed class PeopleMaker(Rooms rooms, string holder)
{
    private const int AtOnce = 16;

    private readonly BundleSender sender = new(rooms.Writer, rooms.Caller(holder, "people")) { Overwrites = true };

    /// <summary>Stores people; returns those that were refused, with the reason.</summary>
    public async Task<IReadOnlyList<string>> StoreAsync(MadeUpPeople people, int first, int count, IProgress<long> progress, CancellationToken cancellation)
    {
        var refused = new List<string>();
        var done = 0L;
        await Parallel.ForEachAsync(people.Make(first, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (person, cancel) =>
        {
            using var bundle = JsonDocument.Parse(person.Bundle);
            var answer = await sender.SendAsync(bundle.RootElement, cancel);
            if (answer.Refusal is { } refusal)
            {
                lock (refused)
                    refused.Add(Sentence(person, refusal));
            }

            progress.Report(Interlocked.Increment(ref done));
        });
        return refused;
    }

    private static string Sentence(MadeUpPerson person, WriteRefusal refusal) => $"Person {person.Number} was refused: {string.Join(" ", refusal.Issues.Select(issue => issue.Diagnostics))}";
}
