using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Searching;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>Finds the stored resources that match the criteria of a conditional request or reference.</summary>
internal sealed class ConditionFinder(StoreView view, DossierGate gate, SearchQueryParser parser)
{
    /// <summary>The matches that this client may see.</summary>
    /// <param name="type">The type that is looked for.</param>
    /// <param name="criteria">The criteria as in a URL.</param>
    /// <param name="place">Where the criteria stand, for issues.</param>
    /// <exception cref="RefusedException">The criteria are wrong, or name neither an id, an identifier nor a person.</exception>
    public async ValueTask<ImmutableArray<ResourceKey>> FindAsync(string type, string criteria, string? place)
    {
        var query = Parse(type, criteria, place);
        var found = ImmutableArray.CreateBuilder<ResourceKey>();
        foreach (var key in await CandidatesAsync(query) ?? throw TooWide(place))
        {
            if (await MatchesAsync(query, key))
                found.Add(key);
        }

        return found.ToImmutable();
    }

    private SearchQuery Parse(string type, string criteria, string? place)
    {
        var reading = parser.Parse(type, CriteriaText.Split(criteria));
        if (reading.Query is null)
            throw new RefusedException(400, [.. reading.Issues.Select(issue => issue with { Expression = place })]);
        return reading.Query;
    }

    /// <summary>All resources that can match; null when that cannot be told without looking through everything.</summary>
    private async ValueTask<IReadOnlyCollection<ResourceKey>?> CandidatesAsync(SearchQuery query)
    {
        foreach (var parameter in query.Keys.GroupBy(key => key.Parameter, StringComparer.Ordinal))
        {
            if (await ByKeysAsync(query.ResourceType, parameter) is { } keys)
                return keys;
        }

        return query.Persons.IsEmpty ? null : await OfPersonsAsync(query);
    }

    private async ValueTask<HashSet<ResourceKey>?> ByKeysAsync(string type, IGrouping<string, SearchKeyMention> parameter)
    {
        var keys = new HashSet<ResourceKey>();
        foreach (var mention in parameter)
        {
            if (mention.Parameter is "_id")
                keys.Add(new ResourceKey(type, mention.Value));
            else if (mention is { Parameter: "identifier", System: { } system })
                keys.UnionWith(await view.LookUpAsync(LookUpsOfResource.ByIdentifier(type, system, mention.Value)));
            else
                return null;
        }

        return keys;
    }

    private async ValueTask<HashSet<ResourceKey>?> OfPersonsAsync(SearchQuery query)
    {
        var keys = new HashSet<ResourceKey>();
        foreach (var person in query.Persons)
        {
            if (person is { Id: null, IsBsn: false, System: null })
                return null;

            foreach (var patient in await PatientsAsync(person))
            {
                if (await view.LocateAsync(patient) is { Kind: HomeKind.Dossier } home && await gate.SeeAsync(home.Dossier) is { } dossier)
                    keys.UnionWith(dossier.Resources.Select(resource => resource.Key).Where(key => string.Equals(key.Type, query.ResourceType, StringComparison.Ordinal)));
            }
        }

        return keys;
    }

    private async ValueTask<ImmutableArray<ResourceKey>> PatientsAsync(PersonMention person)
    {
        if (person.Id is { } id)
            return [new ResourceKey("Patient", id)];

        return await view.LookUpAsync(person.IsBsn
            ? new LookUp(LookUpKind.Person, Bsn.Normalise(person.Value!))
            : LookUpsOfResource.ByIdentifier("Patient", person.System!, person.Value!));
    }

    private async ValueTask<bool> MatchesAsync(SearchQuery query, ResourceKey key)
    {
        if (await view.LocateAsync(key) is not { } home || await view.ReadAsync(key) is not { Deleted: false } version || !await gate.SeesAsync(version))
            return false;

        var dossier = home.Kind == HomeKind.Dossier ? await gate.SeeAsync(home.Dossier) : null;
        var surroundings = new Surroundings(dossier, (wanted, _) => SeenOutsideAsync(wanted));
        var matches = SearchMatcher.Matches(query, Candidates.Of(version), surroundings);
        while (query.HasChains && await surroundings.FetchAsync(CancellationToken.None))
            matches = SearchMatcher.Matches(query, Candidates.Of(version), surroundings);
        return matches;
    }

    private async ValueTask<ResourceVersion?> SeenOutsideAsync(ResourceKey key) =>
        await view.ReadAsync(key) is { Deleted: false } version && version.Home.Kind != HomeKind.Dossier && await gate.SeesAsync(version) ? version : null;

    private static RefusedException TooWide(string? place) => new(400, Issue.Error(
        IssueCode.NotSupported, "A condition must name an id, an identifier with its system, or a person. Add one of these.", place));
}
