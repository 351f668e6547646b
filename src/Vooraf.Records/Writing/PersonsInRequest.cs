using System.Text.Json;
using Vooraf.Fhir.Identifiers;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>The Patients of a request by BSN, and the rules about them: one Patient a BSN at a holder, and a Patient keeps its BSN.</summary>
internal sealed class PersonsInRequest(IRecordStore store, StoreView view, DossierGate gate, bool checkBsn, CancellationToken cancellation)
{
    private readonly Dictionary<string, ResourceKey> byBsn = new(StringComparer.Ordinal);

    /// <summary>The Patient of the request with a BSN; null when there is none.</summary>
    public ResourceKey? Find(string bsn) => byBsn.TryGetValue(bsn, out var key) ? key : null;

    /// <summary>Takes up a Patient that is to be stored.</summary>
    /// <param name="draft">The Patient.</param>
    /// <param name="deleted">What the request deletes: a BSN that becomes free is not taken.</param>
    /// <exception cref="RefusedException">The BSN is wrong, changed, or that of another Patient.</exception>
    public async ValueTask AddAsync(Draft draft, IReadOnlySet<ResourceKey> deleted)
    {
        var bsn = BsnOf(draft);
        await RequireSameBsnAsync(draft, bsn);
        if (bsn is null)
            return;

        var key = draft.Key!.Value;
        if (!byBsn.TryAdd(bsn, key))
            throw Duplicate(draft, "Another entry of the transaction is a Patient with the same BSN.");

        foreach (var other in await view.LookUpAsync(new LookUp(LookUpKind.Person, bsn)))
        {
            if (other != key && !deleted.Contains(other))
                throw Duplicate(draft, await TextOfAsync(other));
        }
    }

    private async ValueTask<string> TextOfAsync(ResourceKey other) =>
        await view.LocateAsync(other) is { Kind: HomeKind.Dossier } home && await gate.SeeAsync(home.Dossier) is not null
            ? $"This person is known here as {other}. Refer to it, update it, or create conditionally (If-None-Exist) on the BSN."
            : "A person with this BSN is known here, and this caller may not see the dossier. Have the treatment relation recorded first.";

    private string? BsnOf(Draft draft)
    {
        string? first = null;
        foreach (var (bsn, location) in PatientBsns.Of(draft.Entry.Resource))
        {
            if (checkBsn && !ElevenTest.Passes(bsn))
                throw new RefusedException(422, Issue.Error(IssueCode.Value, "This is not a BSN: it does not pass the eleven test. Correct it.", draft.Locate(location)));
            if (first is not null && !string.Equals(first, bsn, StringComparison.Ordinal))
                throw new RefusedException(422, Issue.Error(IssueCode.BusinessRule, "A Patient has one BSN; this one has two different ones.", draft.Locate(location)));
            first = bsn;
        }

        return first;
    }

    private async ValueTask RequireSameBsnAsync(Draft draft, string? bsn)
    {
        if (draft.Former is null || await LastContentAsync(draft.Former) is not { } former)
            return;

        using var document = JsonDocument.Parse(former.Json);
        var known = PatientBsns.Of(document.RootElement);
        if (known.Count > 0 && !string.Equals(known[0].Bsn, bsn, StringComparison.Ordinal))
        {
            throw new RefusedException(422, Issue.Error(
                IssueCode.BusinessRule,
                "An update cannot change or remove the BSN of a Patient: the dossier would become that of someone else. If the BSN is wrong, ask the administrator of the holder.",
                draft.Locate("Patient.identifier")));
        }
    }

    private async ValueTask<ResourceVersion?> LastContentAsync(ResourceVersion former)
    {
        if (!former.Deleted)
            return former;

        for (var number = former.Version - 1; number > 0; number--)
        {
            if (await store.ReadVersionAsync(former.Key, number, cancellation) is { Deleted: false } version)
                return version;
        }

        return null;
    }

    private static RefusedException Duplicate(Draft draft, string text) =>
        new(409, Issue.Error(IssueCode.Duplicate, text, draft.Locate("Patient.identifier")));
}
