using System.Collections.Immutable;
using Vooraf.Fhir.Search;
using Vooraf.Records;

namespace Vooraf.Access.UseCases;

/// <summary>Chains that stay within one dossier.</summary>
internal sealed class DossierResolver(Dossier dossier) : ISearchResolver
{
    public ImmutableArray<SearchPerson> Persons => [];

    public bool TryResolve(string type, string id, out SearchCandidate candidate)
    {
        if (dossier.Find(new ResourceKey(type, id)) is { } found)
        {
            candidate = CandidateOf(found);
            return true;
        }

        candidate = default;
        return false;
    }

    internal static SearchCandidate CandidateOf(ResourceVersion version) => new(version.Key.Type, version.Key.Id, version.LastUpdated, version.Index);
}
