using System.Collections.Immutable;
using Vooraf.Fhir.Search;

namespace Vooraf.Records.Writing;

/// <summary>Follows references within one dossier.</summary>
internal sealed class DossierResolver(Dossier? dossier) : ISearchResolver
{
    private ImmutableArray<SearchPerson>? persons;

    public ImmutableArray<SearchPerson> Persons => persons ??= DossierPersons.Of(dossier);

    public bool TryResolve(string type, string id, out SearchCandidate candidate)
    {
        var found = dossier?.Find(new ResourceKey(type, id));
        candidate = found is null ? default : Candidates.Of(found);
        return found is not null;
    }
}
