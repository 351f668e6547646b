using System.Text.Json;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>Asks pairs of stores the same, and finds the first answer that differs.</summary>
internal sealed class Pairs(Looker looker, bool onDisk, Leak? leak = null)
{
    /// <summary>How many requests were sent to both.</summary>
    public int Asked { get; private set; }

    /// <summary>How many of each kind showed something.</summary>
    public Dictionary<string, int> Shown { get; } = new(StringComparer.Ordinal);

    /// <summary>The first difference, or null.</summary>
    /// <param name="pairs">How many pairs of stores.</param>
    /// <param name="requests">How many requests to each pair.</param>
    public async Task<string?> FindAsync(int pairs, int requests)
    {
        for (var seed = 1; seed <= pairs; seed++)
        {
            if (await CompareAsync(seed, requests) is { } difference)
                return $"{looker.Name}, pair {seed}: {difference}";
        }

        return null;
    }

    private async Task<string?> CompareAsync(int seed, int requests)
    {
        await using var left = await Twin.StartAsync(looker.Caller, onDisk, leak);
        await using var right = await Twin.StartAsync(looker.Caller, onDisk, leak);
        await SetUpAsync(left, new Random(seed * 2));
        await SetUpAsync(right, new Random((seed * 2) + 1));
        var questions = new Questions(new Random(seed + (1000 * Array.FindIndex(Looker.All, one => string.Equals(one.Name, looker.Name, StringComparison.Ordinal)))), asksForIds: !looker.LearnsOfIds);
        Question? following = null;
        for (var number = 0; number < requests; number++)
        {
            var question = following ?? questions.Next();
            var (one, other) = (await left.AskAsync(question), await right.AskAsync(question));
            Asked++;
            if (!string.Equals(one.Text, other.Text, StringComparison.Ordinal))
                return $"request {number}: {question}\n--- one\n{one.Text}\n--- other\n{other.Text}";
            if (one.Reply.Status == 200)
                Shown[question.Kind] = Shown.GetValueOrDefault(question.Kind) + 1;
            following = NextOf(one);
        }

        return null;
    }

    private async Task SetUpAsync(Twin twin, Random side)
    {
        foreach (var writing in World.Of(looker.Hidden, side))
            await twin.SetUpAsync(writing);
        twin.Begin();
    }

    private static Question? NextOf(Seen seen)
    {
        if (!seen.Reply.Body.StartsWith("{\"resourceType\":\"Bundle\"", StringComparison.Ordinal))
            return null;
        using var bundle = JsonDocument.Parse(seen.Reply.Body);
        if (!bundle.RootElement.TryGetProperty("link", out var links))
            return null;
        foreach (var link in links.EnumerateArray())
        {
            if (link.GetProperty("relation").GetString() is "next")
                return new Question("page", "GET", link.GetProperty("url").GetString()![(Twin.Base.Length + 1)..]);
        }

        return null;
    }
}
