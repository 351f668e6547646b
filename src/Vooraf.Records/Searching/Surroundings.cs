using System.Collections.Immutable;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Searching;

/// <summary>
/// What references of a search or a condition may lead to: what is seen of the dossier, of the holder's directory and of trays. Never another dossier.
/// </summary>
/// <remarks>
/// Matching is synchronous and the directory is not. So a reference out of the dossier is noted as wanted, and after <see cref="FetchAsync"/> the
/// matching is done again; a chain of some steps takes as many rounds.
/// </remarks>
internal sealed class Surroundings(Dossier? dossier, Func<ResourceKey, CancellationToken, ValueTask<ResourceVersion?>> readOutside) : ISearchResolver
{
    private readonly Dictionary<ResourceKey, ResourceVersion?> outside = [];
    private readonly HashSet<ResourceKey> wanted = [];
    private ImmutableArray<SearchPerson>? persons;

    // Read when a logical reference is met: most searches meet none.
    public ImmutableArray<SearchPerson> Persons => persons ??= DossierPersons.Of(dossier);

    public bool TryResolve(string type, string id, out SearchCandidate candidate)
    {
        var key = new ResourceKey(type, id);
        candidate = default;
        if (dossier?.Find(key) is not { } found)
        {
            if (!outside.TryGetValue(key, out var known))
                wanted.Add(key);
            if (known is null)
                return false;
            found = known;
        }

        candidate = CandidateOf(found);
        return true;
    }

    /// <summary>Those of a search.</summary>
    internal static Surroundings Of(IRecordStore store, SearchCaller caller, Dossier? dossier) => new(dossier, async (key, cancellation) =>
        await store.ReadAsync(key, cancellation) is { Deleted: false } version && version.Home.Kind != HomeKind.Dossier && caller.Sight.SeesOutside(version) ? version : null);

    internal static SearchCandidate CandidateOf(ResourceVersion version) => new(version.Key.Type, version.Key.Id, version.LastUpdated, version.Index);

    /// <summary>Reads what was wanted; false when nothing was.</summary>
    internal async ValueTask<bool> FetchAsync(CancellationToken cancellation)
    {
        if (wanted.Count == 0)
            return false;
        foreach (var key in wanted)
            outside[key] = await readOutside(key, cancellation);
        wanted.Clear();
        return true;
    }

    /// <summary>Finds what a reference leads to; null when it leads to nothing that may be seen from here.</summary>
    internal async ValueTask<ResourceVersion?> FindAsync(ResourceKey key, CancellationToken cancellation)
    {
        if (dossier?.Find(key) is { } inside)
            return inside;
        if (!outside.TryGetValue(key, out var found))
            outside[key] = found = await readOutside(key, cancellation);
        return found;
    }
}
