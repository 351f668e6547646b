using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>Makes the versions, the look-ups and everything else that is stored together.</summary>
internal sealed class CommitBuilder(StoreView view, SearchIndexer indexer, WriteRequest request, Homes homes, StoredForms forms, DanglingLinks dangling)
{
    private readonly LookUpsOfResource lookUps = new(dangling, request.Entries.Length);
    private readonly string? ownBase = request.ServiceBase?.TrimEnd('/');

    /// <summary>Makes the commit.</summary>
    /// <param name="drafts">All entries, in the order of the request, and what follows from them.</param>
    /// <param name="linked">Those that are stored, in the same order.</param>
    public async ValueTask<PreparedRequest> BuildAsync(ImmutableArray<Draft> drafts, IReadOnlyList<LinkedDraft> linked)
    {
        var next = 0;
        var writes = new ResourceWrite?[drafts.Length];
        var answers = new EntryAnswer[drafts.Length];
        for (var number = 0; number < drafts.Length; number++)
        {
            var draft = drafts[number];
            var links = draft.Effect == Effect.Store ? linked[next++] : null;
            writes[number] = links is not null ? await StoreAsync(links)
                : draft.Effect == Effect.Delete ? Delete(draft)
                : null;
            answers[number] = await AnswerAsync(draft, writes[number]?.Version ?? draft.Former, links);
        }

        return Commit(drafts, writes, [.. answers]);
    }

    private PreparedRequest Commit(ImmutableArray<Draft> drafts, ResourceWrite?[] writes, ImmutableArray<EntryAnswer> answers)
    {
        var ordered = InOrder(drafts, writes);
        var own = answers[..request.Entries.Length];
        var commit = new Commit
        {
            Holder = request.Writer.Holder,
            Preconditions = view.ReliedOn,
            Writes = ordered,
            Moves = [.. homes.Moved.Select(move => new ResourceMove(move.Version.Key, Home.OfDossier(request.Writer.Holder, move.Dossier)))],
            Outbox = [.. homes.Dossiers.Select(dossier => ChangeMessage.Of(dossier, ordered, homes.Moved))],
            Log = request.Decided(request.Log with
            {
                Action = ActionOf(drafts),
                Status = request.IsTransaction ? 200 : answers[0].Status,
                Dossiers = homes.Dossiers,
                Patients = [.. ordered.Select(write => write.Version.Key).Where(static key => key.Type is "Patient")],
                Resources = [.. answers.Where(answer => answer.Key is not null).Select(VersionName)],
            }),
            RepeatKey = RepeatKeyOf(request),
            RepeatAnswer = request.RepeatIdentifier is null ? default : AnswerForm.Write(RequestDigest.Of(request), own),
        };
        return new PreparedRequest(commit, own);
    }

    // A conditional create that found what is there wrote nothing: it read.
    private char ActionOf(ImmutableArray<Draft> drafts) =>
        !request.IsTransaction && drafts is [{ Entry.Method: WriteMethod.Create, Effect: Effect.None }] ? 'R' : request.Log.Action;

    /// <summary>By what a repeated request is recognised; null when it cannot be.</summary>
    public static RepeatKey? RepeatKeyOf(WriteRequest request) =>
        request.RepeatIdentifier is { } identifier ? new RepeatKey(request.Writer.Holder, request.Writer.Author.Client, identifier) : null;

    private async ValueTask<ResourceWrite> StoreAsync(LinkedDraft linked)
    {
        var home = homes.ByKey[linked.Key];
        var version = new ResourceVersion
        {
            Key = linked.Key,
            Home = home,
            Version = StoredForms.VersionOf(linked),
            LastUpdated = forms.At,
            Json = forms.Of(linked),
            Index = IndexOf(linked),
            Author = request.Writer.Author,
            ProfileErrors = linked.ProfileErrors.Length,
        };
        return new ResourceWrite(version, await lookUps.CollectAsync(linked, home));
    }

    private ReadOnlyMemory<byte> IndexOf(LinkedDraft linked) =>
        indexer.Extract(linked.Draft.Entry.Resource, ownBase, linked.NewReference) ?? throw new RefusedException(422, Issue.Error(
            IssueCode.TooLong, $"The resource has more than {SearchIndexer.MostValues} values by which it can be found: leave some out, or divide them over several resources.", linked.Draft.Whole));

    private ResourceWrite Delete(Draft draft)
    {
        var former = draft.Former!;
        return new ResourceWrite(
            new ResourceVersion { Key = former.Key, Home = former.Home, Version = former.Version + 1, LastUpdated = forms.At, Deleted = true, Author = request.Writer.Author },
            []);
    }

    private async ValueTask<EntryAnswer> AnswerAsync(Draft draft, ResourceVersion? version, LinkedDraft? linked) => new()
    {
        Status = draft.Status,
        Key = draft.Key,
        Version = version?.Version ?? 0,
        LastUpdated = version?.LastUpdated,
        Stored = version,
        Issues = linked is null ? [] : [.. await dangling.WarningsAsync(linked), .. linked.ProfileErrors.Select(Accepted)],
    };

    /// <summary>An error by a profile, as it is told of a resource that was stored all the same.</summary>
    private static Issue Accepted(Issue error) => error with { Severity = IssueSeverity.Warning, Diagnostics = "Stored, although its profile does not allow this: " + error.Diagnostics };

    /// <summary>Deletes, then creates, then updates (FHIR R4 http.html#trules).</summary>
    private static ImmutableArray<ResourceWrite> InOrder(ImmutableArray<Draft> drafts, ResourceWrite?[] writes)
    {
        var ordered = ImmutableArray.CreateBuilder<ResourceWrite>(writes.Length);
        foreach (var method in (ReadOnlySpan<WriteMethod>)[WriteMethod.Delete, WriteMethod.Create, WriteMethod.Update])
        {
            for (var number = 0; number < writes.Length; number++)
            {
                if (drafts[number].Entry.Method == method && writes[number] is { } write)
                    ordered.Add(write);
            }
        }

        return ordered.ToImmutable();
    }

    private static string VersionName(EntryAnswer answer) => string.Create(CultureInfo.InvariantCulture, $"{answer.Key}/{answer.Version}");
}
