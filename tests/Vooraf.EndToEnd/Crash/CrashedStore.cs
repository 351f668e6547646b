using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;
using Vooraf.Records;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.Crash;

/// <summary>Opens a copy of a store as a killed server left it, and compares it with what its clients were told.</summary>
internal sealed class CrashedStore(SqliteRecordStore store, string holder)
{
    private readonly List<string> wrong = [];

    /// <summary>What is missing or half-written, one sentence each. Unanswered writes that are there become known to their client.</summary>
    public static async Task<IReadOnlyList<string>> CompareAsync(string data, IReadOnlyList<CrashClient> clients, CancellationToken cancellation)
    {
        using var copy = new TemporaryFolder();
        var settings = DevelopmentKeys.Copy(data, copy.Path);
        var tampered = VerifyLog(copy.Path, cancellation);
        await using var store = SqliteRecordStore.Open(settings);
        var compared = new CrashedStore(store, "demo");
        var report = await new StoreCheck(settings, indexer: null).RunAsync(progress: null, cancellation);
        compared.wrong.AddRange(report.Problems);
        compared.wrong.AddRange(tampered);
        await compared.CheckLogAsync(clients, cancellation);
        foreach (var resource in clients.SelectMany(client => client.Resources))
            await compared.CheckAsync(resource, cancellation);
        await compared.CheckMarksAsync(clients, cancellation);
        foreach (var twice in clients.SelectMany(client => client.Resources).GroupBy(resource => resource.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            compared.wrong.Add($"{twice.Key} was given twice");
        return compared.wrong;
    }

    // With the roots that left before the kill; a kill at the very start may leave none.
    private static ImmutableArray<string> VerifyLog(string data, CancellationToken cancellation)
    {
        var (key, roots) = (Path.Combine(DevelopmentKeys.VaultOf(data), "log-root.pem"), Path.Combine(DevelopmentKeys.VaultOf(data), "log-roots.ndjson"));
        if (!File.Exists(key) || !File.Exists(roots))
            return [];

        using var publicKey = RootKey.Read(key);
        return LogVerifier.Verify(data, File.ReadAllLines(roots), publicKey, cancellation).Problems;
    }

    private async Task CheckLogAsync(IReadOnlyList<CrashClient> clients, CancellationToken cancellation)
    {
        var logged = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ReadLogAsync(cancellation))
            logged.Add(entry.CorrelationId);
        var missing = clients.SelectMany(client => client.Shown).Where(id => !logged.Contains(id)).ToList();
        if (missing.Count > 0)
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{missing.Count} shown answers are not in the log, the first is '{missing[0]}'"));
    }

    // What was acknowledged is there resource by resource by now; this sees that nothing else is there but requests without an answer, each of them wholly.
    private async Task CheckMarksAsync(IReadOnlyList<CrashClient> clients, CancellationToken cancellation)
    {
        var stored = await StoredMarksAsync(cancellation);
        foreach (var client in clients)
        {
            foreach (var (mark, size) in client.Unanswered)
                client.Found.Add(mark, stored.GetValueOrDefault(mark) == 0 ? 0 : size);
            client.Unanswered.Clear();
        }

        var living = clients.SelectMany(client => client.Resources).Select(resource => resource.Versions[^1]).OfType<JsonObject>();
        var expected = living.CountBy(MadeUpPlan.MarkOf, StringComparer.Ordinal).Concat(clients.SelectMany(client => client.Found)).ToDictionary(StringComparer.Ordinal);
        foreach (var mark in expected.Keys.Union(stored.Keys, StringComparer.Ordinal))
        {
            var (found, all) = (stored.GetValueOrDefault(mark), expected.GetValueOrDefault(mark));
            if (found != all)
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{found} resources carry the mark '{mark}', and {all} should"));
        }
    }

    private async Task<Dictionary<string, int>> StoredMarksAsync(CancellationToken cancellation)
    {
        var stored = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var number in store.DossiersAsync(holder, cancellation))
        {
            foreach (var resource in (await store.ReadDossierAsync(number, cancellation))!.Resources)
                Count(stored, resource);
        }

        await foreach (var resource in store.OutsideDossiersAsync(holder, cancellation))
            Count(stored, resource);
        return stored;
    }

    private async Task CheckAsync(WrittenResource resource, CancellationToken cancellation)
    {
        var parts = resource.Key.Split('/');
        var history = (await store.ReadHistoryAsync(new ResourceKey(parts[0], parts[1]), cancellation)).Reverse().ToList();
        var tookEffect = resource.HasPending && history.Count == resource.Versions.Count + 1;
        if (tookEffect)
            resource.Versions.Add(resource.Pending);
        resource.HasPending = false;
        if (history.Count != resource.Versions.Count)
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{resource.Key} has {history.Count} versions, but {resource.Versions.Count} were acknowledged"));
        for (var index = 0; index < Math.Min(history.Count, resource.Versions.Count); index++)
        {
            if (history[index].Version != index + 1 || !Same(history[index], resource.Versions[index]))
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"version {index + 1} of {resource.Key} is not what was acknowledged"));
        }
    }

    private static bool Same(ResourceVersion stored, JsonObject? written) =>
        written is null ? stored.Deleted : !stored.Deleted && SameContent.Of(JsonNode.Parse(stored.Json.Span)!, written);

    private static void Count(Dictionary<string, int> stored, ResourceVersion resource)
    {
        var mark = MadeUpPlan.MarkOf(JsonNode.Parse(resource.Json.Span)!);
        if (mark.Length == 0)
            return; // One of the people that the program makes in an empty store.

        stored[mark] = stored.GetValueOrDefault(mark) + 1;
    }
}
