using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Searching;

/// <summary>Finds what a search asks for by id, identifier or, in the directory, by reference, without naming a person.</summary>
internal sealed class KeyFinder(IRecordStore store)
{
    private static readonly SearchScope NoPerson = SearchScope.Refused(
        IssueCode.BusinessRule,
        "This search names no person. Add patient=Patient/[id] (or subject), or look up by _id or by identifier=system|value; people cannot be searched through here.");

    private static readonly SearchScope NoSystem = SearchScope.Refused(
        IssueCode.BusinessRule, "An identifier is looked up with its system: write identifier=system|value.");

    private static readonly SearchScope TwoDossiers = SearchScope.Refused(
        IssueCode.BusinessRule, "The search asks for resources of more than one person. Search for one person at a time.");

    internal async ValueTask<SearchScope> FindAsync(SearchCaller caller, SearchQuery query, CancellationToken cancellation)
    {
        if (ParameterOf(query) is not { } parameter)
            return NoPerson;
        var keys = new HashSet<ResourceKey>();
        foreach (var mention in query.Keys)
        {
            if (!string.Equals(mention.Parameter, parameter, StringComparison.Ordinal))
                continue;
            if (parameter is SearchCodes.Identifier && mention.System is null)
                return NoSystem;
            await AddAsync(keys, caller.Holder, query.ResourceType, mention, cancellation);
        }

        return await ScopeOfAsync(caller, keys, cancellation);
    }

    // The narrowest parameter is enough: the matcher judges the others.
    private static string? ParameterOf(SearchQuery query)
    {
        string? best = null;
        foreach (var key in query.Keys)
        {
            if (key.Parameter is SearchCodes.Id)
                return key.Parameter;
            if (key.Parameter is SearchCodes.Identifier || (best is null && DirectoryReferences.CanLookUp(query.ResourceType, key.Parameter)))
                best = key.Parameter;
        }

        return best;
    }

    private async ValueTask AddAsync(HashSet<ResourceKey> keys, string holder, string type, SearchKeyMention mention, CancellationToken cancellation)
    {
        if (mention.Parameter is SearchCodes.Id)
        {
            keys.Add(new(type, mention.Value));
            return;
        }

        var lookUp = mention.Parameter is SearchCodes.Identifier
            ? new LookUp(LookUpKind.Identifier, $"{type}|{mention.System}|{mention.Value}")
            : new LookUp(LookUpKind.Reference, $"{type}|{mention.Parameter}|{mention.Value}");
        foreach (var key in await store.LookUpAsync(holder, lookUp, cancellation))
        {
            if (string.Equals(key.Type, type, StringComparison.Ordinal))
                keys.Add(key);
        }
    }

    private async ValueTask<SearchScope> ScopeOfAsync(SearchCaller caller, HashSet<ResourceKey> keys, CancellationToken cancellation)
    {
        Dossier? dossier = null;
        var found = ImmutableArray.CreateBuilder<ResourceVersion>();
        foreach (var key in keys)
        {
            if (await store.LocateAsync(key, cancellation) is not { } home || !string.Equals(home.Holder, caller.Holder, StringComparison.Ordinal))
                continue;
            if (home.Kind != HomeKind.Dossier)
            {
                if (await store.ReadAsync(key, cancellation) is { Deleted: false } outside && outside.Home.Kind != HomeKind.Dossier && caller.Sight.SeesOutside(outside))
                    found.Add(outside);
                continue;
            }

            var seen = dossier?.Number == home.Dossier ? dossier : await SeenAsync(caller, home.Dossier, cancellation);
            if (seen?.Find(key) is not { } version)
                continue;
            if (dossier is not null && dossier.Number != seen.Number)
                return TwoDossiers;
            dossier = seen;
            found.Add(version);
        }

        return new() { Dossier = dossier, Only = found.ToImmutable() };
    }

    private async ValueTask<Dossier?> SeenAsync(SearchCaller caller, long number, CancellationToken cancellation) =>
        await store.ReadDossierAsync(number, cancellation) is { } dossier ? await caller.Sight.SeeAsync(dossier, cancellation) : null;
}
