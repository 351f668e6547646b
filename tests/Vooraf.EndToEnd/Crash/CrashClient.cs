using System.Globalization;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Crash;

/// <summary>One of the clients that write until the server dies; it remembers what it was told.</summary>
internal sealed class CrashClient(int number, Random random)
{
    private int marks;

    /// <summary>Everything that was acknowledged to this client, or sent as an update or delete.</summary>
    public List<WrittenResource> Resources { get; } = [];

    /// <summary>The marks of Bundles and creates that no answer came to, each with the number of its resources.</summary>
    public Dictionary<string, int> Unanswered { get; } = new(StringComparer.Ordinal);

    /// <summary>The marks of those that a crashed store has been seen to hold or not to hold, each with the number of its resources there.</summary>
    public Dictionary<string, int> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>The correlation ids of all answers that arrived.</summary>
    public List<string> Shown { get; } = [];

    /// <summary>Answers that were not as they must be.</summary>
    public List<string> Surprises { get; } = [];

    /// <summary>Sends requests one after the other until the connection breaks.</summary>
    public async Task RunAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            while (Surprises.Count == 0)
                await OneAsync(client, cancellation);
        }
        catch (Exception dead) when (dead is HttpRequestException or IOException or SocketException)
        {
            // The server is gone; what was sent last is remembered as unanswered.
        }
    }

    private Task OneAsync(HttpClient client, CancellationToken cancellation)
    {
        var living = Resources.Where(resource => !resource.HasPending && resource.Versions[^1] is not null).ToList();
        var observations = living.Where(resource => resource.Key.StartsWith("Observation/", StringComparison.Ordinal)).ToList();
        var persons = living.Where(resource => resource.Key.StartsWith("Patient/", StringComparison.Ordinal)).ToList();
        return (persons.Count, observations.Count, random.Next(20)) switch
        {
            (0, _, _) or (_, _, < 4) => SendBundleAsync(client, cancellation),
            (_, 0, _) or (_, _, < 8) => CreateAsync(client, persons[random.Next(persons.Count)].Key, cancellation),
            (_, _, < 13) => UpdateAsync(client, observations[random.Next(observations.Count)], persons[^1].Key, cancellation),
            (_, _, < 14) => DeleteAsync(client, observations[random.Next(observations.Count)], cancellation),
            _ => ReadAsync(client, living[random.Next(living.Count)], cancellation),
        };
    }

    private async Task SendBundleAsync(HttpClient client, CancellationToken cancellation)
    {
        var mark = NextMark();
        var bundle = MadeUpPlan.Bundle((number * 500) + marks, mark);
        Unanswered.Add(mark, MadeUpPlan.Size);
        var answer = await client.TransactAsync(bundle, cancellation);
        Unanswered.Remove(mark);
        if (!Expect(answer, 200))
            return;
        var keys = answer.Json["entry"]!.AsArray().Select(entry => FhirAnswer.KeyOf((string)entry!["response"]!["location"]!)).ToList();
        var stored = WithKeys(bundle, keys)["entry"]!.AsArray();
        for (var index = 0; index < keys.Count; index++)
            Resources.Add(new WrittenResource(keys[index]) { Versions = { stored[index]!["resource"]!.DeepClone().AsObject() } });
    }

    private async Task CreateAsync(HttpClient client, string person, CancellationToken cancellation)
    {
        var mark = NextMark();
        var content = MadeUpPlan.Observation(person, mark, "eerste");
        Unanswered.Add(mark, 1);
        var answer = await client.CreateAsync(content, cancellation);
        Unanswered.Remove(mark);
        if (Expect(answer, 201))
            Resources.Add(new WrittenResource(answer.Key) { Versions = { content } });
    }

    private async Task UpdateAsync(HttpClient client, WrittenResource resource, string person, CancellationToken cancellation)
    {
        var subject = (string)resource.Versions[^1]!["subject"]!["reference"]!;
        var content = MadeUpPlan.Observation(subject.Length > 0 ? subject : person, NextMark(), "gewijzigd");
        (resource.HasPending, resource.Pending) = (true, content);
        Settle(resource, await client.UpdateAsync(resource.Key, resource.Versions.Count, content, cancellation), 200);
    }

    private async Task DeleteAsync(HttpClient client, WrittenResource resource, CancellationToken cancellation)
    {
        (resource.HasPending, resource.Pending) = (true, WrittenResource.Deleted);
        Settle(resource, await client.RemoveAsync(resource.Key, cancellation), 204);
    }

    private void Settle(WrittenResource resource, FhirAnswer answer, int expected)
    {
        if (!Expect(answer, expected))
            return;
        resource.Versions.Add(resource.Pending);
        resource.HasPending = false;
        if (answer.ETag != resource.Versions.Count && answer.ETag != 0)
            Surprises.Add(string.Create(CultureInfo.InvariantCulture, $"{resource.Key} is at version {answer.ETag}, expected {resource.Versions.Count}"));
    }

    private async Task ReadAsync(HttpClient client, WrittenResource resource, CancellationToken cancellation)
    {
        var answer = await client.ReadAsync(resource.Key, cancellation);
        if (Expect(answer, 200) && !SameContent.Of(answer.Json, resource.Versions[^1]!))
            Surprises.Add($"{resource.Key} was read as {answer.Body}, but acknowledged as {resource.Versions[^1]!.ToJsonString()}");
    }

    private bool Expect(FhirAnswer answer, int status)
    {
        Shown.Add(answer.RequestId);
        if (answer.Status == status)
            return true;
        Surprises.Add(string.Create(CultureInfo.InvariantCulture, $"answered {answer.Status} where {status} was expected: {answer.Body}"));
        return false;
    }

    private static JsonNode WithKeys(JsonObject bundle, List<string> keys)
    {
        var text = bundle.ToJsonString();
        var entries = bundle["entry"]!.AsArray();
        for (var index = 0; index < keys.Count; index++)
            text = text.Replace($"\"reference\":\"{(string)entries[index]!["fullUrl"]!}\"", $"\"reference\":\"{keys[index]}\"", StringComparison.Ordinal);
        return JsonNode.Parse(text)!;
    }

    private string NextMark() => string.Create(CultureInfo.InvariantCulture, $"c{number}-{marks++}");
}
