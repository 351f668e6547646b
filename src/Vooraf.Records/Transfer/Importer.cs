using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>
/// Brings in resources from files, in any order, with the ids that they have. What belongs to one person is one commit. It can be
/// stopped at any moment and run again: what is there with the same content is skipped, and what is there with other contents is left as it is.
/// </summary>
/// <remarks>The resources of one import are held in memory; a very large store is brought in folder by folder.</remarks>
/// <param name="store">The store.</param>
/// <param name="writer">The one way in.</param>
/// <param name="caller">For whom.</param>
public sealed class Importer(IRecordStore store, RecordWriter writer, TransferCaller caller)
{
    private const int AtOnce = 8;

    private readonly ImportReading reading = new();
    private readonly Lock gate = new();
    private long stored;
    private long present;

    /// <summary>True to put what is read in the place of what is here with other contents.</summary>
    public bool Overwrites { get; init; }

    /// <summary>How many resources and Bundles were read.</summary>
    public long Count => reading.Resources.Count + reading.Bundles.Count;

    /// <summary>Reads a file, or all files of a folder. Stores nothing yet.</summary>
    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    public void Read(string path)
    {
        foreach (var text in ImportFiles.Read(path))
            reading.Add(text);
    }

    /// <summary>Stores what was read. Of several versions of a resource the newest is stored; where it cannot be told which one that is, none, and nothing that belongs together with it.</summary>
    /// <param name="progress">Told how many of <see cref="Count"/> are done.</param>
    /// <param name="cancellation">Stops it between two commits.</param>
    /// <exception cref="StoreUnavailableException">The store cannot take it now; run it again later.</exception>
    public async Task<ImportReport> StoreAsync(IProgress<long> progress, CancellationToken cancellation)
    {
        var versions = ImportVersions.Of(reading.Resources);
        var groups = ImportGroups.Of(versions.Counting, caller.ServiceBase);
        var directory = groups.Where(group => DirectoryTypes.Contains(group[0].Key.Type));
        await EachAsync(directory, StoreGroupAsync, progress, cancellation);
        await EachAsync(groups.Where(group => !DirectoryTypes.Contains(group[0].Key.Type)), StoreGroupAsync, progress, cancellation);
        await EachAsync(reading.Bundles, StoreBundleAsync, progress, cancellation);
        var refused = reading.Problems.Select(problem => problem.Resource).ToHashSet(StringComparer.Ordinal);
        var missing = await ImportReferences.MissingAsync(store, versions.Counting.Where(resource => !refused.Contains(resource.Key.ToString())), caller, cancellation);
        return new ImportReport(stored, present, [.. reading.Problems], [.. missing], versions.Older);
    }

    private static Task EachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, ValueTask<int>> store, IProgress<long> progress, CancellationToken cancellation)
    {
        var done = 0L;
        return Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (item, cancel) => progress.Report(Interlocked.Add(ref done, await store(item, cancel))));
    }

    private async ValueTask<int> StoreGroupAsync(List<ImportedResource> group, CancellationToken cancellation)
    {
        if (group.Any(resource => !resource.Issues.IsEmpty))
        {
            RefuseGroup(group, group.SelectMany(resource => resource.Problems()));
            return group.Count;
        }

        var elsewhere = await ElsewhereAsync(group, cancellation);
        if (elsewhere.Count > 0)
        {
            RefuseGroup(group, elsewhere);
            return group.Count;
        }

        var news = await NewOnesAsync(group, cancellation);
        if (news.Count > 0)
            await WriteAsync(news, cancellation);
        return group.Count;
    }

    private async Task<List<ImportProblem>> ElsewhereAsync(List<ImportedResource> group, CancellationToken cancellation)
    {
        var elsewhere = new List<ImportProblem>();
        foreach (var resource in group)
        {
            if (await store.LocateAsync(resource.Key, cancellation) is { } home && !caller.Reaches(home))
                elsewhere.Add(new ImportProblem(resource.Source, resource.Key.ToString(), null, "This id is in use at another holder or by another client. Give the resource another id, and change what refers to it."));
        }

        return elsewhere;
    }

    private async Task<List<ImportedResource>> NewOnesAsync(List<ImportedResource> group, CancellationToken cancellation)
    {
        var news = new List<ImportedResource>();
        foreach (var resource in group)
        {
            var there = await store.ReadAsync(resource.Key, cancellation);
            if (there is { Deleted: false } && IsSame(resource, there))
                Interlocked.Increment(ref present);
            else if (there is null || Overwrites)
                news.Add(resource);
            else
                Refuse(new ImportProblem(resource.Source, resource.Key.ToString(), null, LeftOf(there)));
        }

        return news;
    }

    // What is here may be newer than the file.
    private static string LeftOf(ResourceVersion there) =>
        (there.Deleted ? "It was deleted here; left as it is." : "It is here with other contents; left as it is.") + " Import with --overwrite to put this one in its place.";

    private static bool IsSame(ImportedResource resource, ResourceVersion there)
    {
        using var document = JsonDocument.Parse(resource.Json);
        var stamp = new ResourceStamp(there.Key.Id, there.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), there.LastUpdated);
        var stamped = new ArrayBufferWriter<byte>(resource.Json.Length + 128);
        ResourceRewriter.Write(document.RootElement, stamp, _ => null, stamped);
        return stamped.WrittenSpan.SequenceEqual(there.Json.Span);
    }

    private async Task WriteAsync(List<ImportedResource> news, CancellationToken cancellation)
    {
        var documents = news.Select(resource => JsonDocument.Parse(resource.Json)).ToArray();
        try
        {
            var entries = news.Select((resource, number) => new WriteEntry
            {
                Method = WriteMethod.Update,
                Type = resource.Key.Type,
                Id = resource.Key.Id,
                Resource = documents[number].RootElement,
                Place = ImportPlaces.Of(number),
            });
            var answer = await writer.WriteAsync(
                new WriteRequest { Writer = caller.Writer, Sight = caller.Sight, Entries = [.. entries], IsTransaction = true, Log = caller.Entry('C', "transaction"), ServiceBase = caller.ServiceBase },
                cancellation);
            if (answer.Refusal is { } refusal)
                RefuseGroup(news, refusal.Issues.Select(issue => ImportPlaces.ProblemOf(issue, news)));
            else
                Interlocked.Add(ref stored, news.Count);
        }
        finally
        {
            foreach (var document in documents)
                document.Dispose();
        }
    }

    private async ValueTask<int> StoreBundleAsync(ImportedText text, CancellationToken cancellation)
    {
        using var bundle = JsonDocument.Parse(text.Bytes);
        var answer = await new BundleSender(writer, caller) { Overwrites = Overwrites, RecognisesContents = true }.SendAsync(bundle.RootElement, cancellation);
        if (answer.Refusal is { } refusal)
            Refuse([.. refusal.Issues.Select(issue => new ImportProblem(text.Source, null, issue.Expression, issue.Diagnostics))]);
        else if (answer.Repeated)
            Interlocked.Add(ref present, answer.Entries.Count(IsResource));
        else
            Interlocked.Add(ref stored, answer.Entries.Count(IsResource));
        return 1;
    }

    private static bool IsResource(EntryAnswer answer) => answer.Status is not 204;

    private void RefuseGroup(List<ImportedResource> group, IEnumerable<ImportProblem> reasons)
    {
        var problems = reasons.ToList();
        var named = problems.Select(problem => problem.Resource).ToHashSet(StringComparer.Ordinal);
        var others = group.Where(resource => !named.Contains(resource.Key.ToString()))
            .Select(resource => new ImportProblem(resource.Source, resource.Key.ToString(), null, "Not stored: it belongs together with what was refused."));
        Refuse([.. problems, .. others]);
    }

    private void Refuse(params ImmutableArray<ImportProblem> problems)
    {
        lock (gate)
            reading.Problems.AddRange(problems);
    }
}
