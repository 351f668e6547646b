using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>The one way in which anything is written: API, import and made-up people.</summary>
/// <param name="store">Where it is stored.</param>
/// <param name="time">The clock.</param>
/// <param name="ids">The source of ids of new resources.</param>
/// <param name="options">Settings.</param>
public sealed class RecordWriter(IRecordStore store, TimeProvider time, IResourceIds ids, WritingOptions options)
{
    private readonly Preparation preparation = new(store, time, ids, options);

    /// <summary>Writes what is asked, or refuses it and stores nothing but the log entry.</summary>
    /// <remarks>
    /// Cancelling counts before the work on a request, or on the next of its entries that stand alone, begins. Work that has begun is finished and
    /// logged: a caller who hangs up does not keep a refused try out of the log.
    /// </remarks>
    /// <exception cref="StoreUnavailableException">The store cannot take it now: nothing was stored, not even the log entry; answer 503.</exception>
    public async ValueTask<WriteAnswer> WriteAsync(WriteRequest request, CancellationToken cancellation)
    {
        if (request.IsTransaction || request.Entries.Length == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            return await WriteTogetherAsync(request);
        }

        var answers = ImmutableArray.CreateBuilder<EntryAnswer>(request.Entries.Length);
        foreach (var entry in request.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            answers.Add(OnlyEntry(await WriteTogetherAsync(request with { Entries = [entry] })));
        }

        return new WriteAnswer { Entries = answers.MoveToImmutable() };
    }

    private async ValueTask<WriteAnswer> WriteTogetherAsync(WriteRequest request)
    {
        try
        {
            if (!request.Writer.May(WriteRights.Write))
                throw new RefusedException(403, Issue.Error(IssueCode.Forbidden, "This client may not write. Ask the holder for the right to write."));

            return await PrepareAndCommitAsync(request);
        }
        catch (RefusedException refused)
        {
            await store.LogAsync(request.Decided(request.Log with { Status = refused.Refusal.Status }), CancellationToken.None);
            return new WriteAnswer { Refusal = refused.Refusal };
        }
    }

    /// <summary>Prepares on this thread and commits; prepares again when others changed in between what it relied on.</summary>
    private async ValueTask<WriteAnswer> PrepareAndCommitAsync(WriteRequest request)
    {
        for (var attempt = 0; attempt < options.Attempts; attempt++)
        {
            if (await FindAnswerAsync(request) is { } answer)
                return answer;

            if (await TryOnceAsync(request) is { } written)
                return written;
        }

        throw new RefusedException(503, Issue.Error(IssueCode.Transient, "Others keep changing the same dossier. Try again in a moment."));
    }

    /// <summary>The answer, or null when what it relied on has changed.</summary>
    private async ValueTask<WriteAnswer?> TryOnceAsync(WriteRequest request)
    {
        try
        {
            var prepared = await preparation.PrepareAsync(request, CancellationToken.None);
            var outcome = await store.CommitAsync(prepared.Commit, CancellationToken.None);
            return outcome == CommitOutcome.Committed ? new WriteAnswer { Entries = prepared.Answers } : null;
        }
        catch (RefusedException)
        {
            // The same Bundle, sent twice at once, may have been carried out since: then it is refused for what it stored itself.
            if (await FindAnswerAsync(request) is { } answer)
                return answer;
            throw;
        }
    }

    private async ValueTask<WriteAnswer?> FindAnswerAsync(WriteRequest request)
    {
        if (CommitBuilder.RepeatKeyOf(request) is not { } key || await store.FindAnswerAsync(key, CancellationToken.None) is not { } known)
            return null;

        var (digest, entries) = AnswerForm.Read(known);
        if (!string.Equals(digest, RequestDigest.Of(request), StringComparison.Ordinal))
            throw new RefusedException(409, Issue.Error(IssueCode.Duplicate, "Another Bundle of this client with this identifier was carried out before. Give a Bundle with other contents an identifier of its own.", "Bundle.identifier"));
        await RequireSeenAsync(request, entries);
        await store.LogAsync(request.Decided(LogOf(request.Log, entries)), CancellationToken.None);
        return new WriteAnswer { Entries = entries, Repeated = true };
    }

    /// <summary>A permission may have ended since the request was carried out.</summary>
    private async ValueTask RequireSeenAsync(WriteRequest request, ImmutableArray<EntryAnswer> entries)
    {
        var gate = new DossierGate(new StoreView(store, request.Writer.Holder, CancellationToken.None), request.Sight, CancellationToken.None);
        foreach (var entry in entries)
        {
            if (entry.Key is { } key && await store.LocateAsync(key, CancellationToken.None) is { Kind: HomeKind.Dossier } home)
                await gate.RequireAsync(home.Dossier, place: null);
        }
    }

    private static LogEntry LogOf(LogEntry template, ImmutableArray<EntryAnswer> entries) => template with
    {
        Status = 200,
        Resources = [.. entries.Where(entry => entry.Key is not null).Select(entry => $"{entry.Key}/{entry.Version}")],
    };

    private static EntryAnswer OnlyEntry(WriteAnswer answer) =>
        answer.Refusal is { } refusal ? new EntryAnswer { Status = refusal.Status, Issues = refusal.Issues } : answer.Entries[0];
}
