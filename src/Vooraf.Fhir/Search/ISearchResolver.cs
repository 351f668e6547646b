using System.Collections.Immutable;

namespace Vooraf.Fhir.Search;

/// <summary>Finds the resource that a reference points to.</summary>
public interface ISearchResolver
{
    /// <summary>The persons whom logical references may name: for a dossier, the person whose it is.</summary>
    ImmutableArray<SearchPerson> Persons { get; }

    /// <summary>Finds a resource, for chains; false when it is not known or may not be seen.</summary>
    bool TryResolve(string type, string id, out SearchCandidate candidate);
}
