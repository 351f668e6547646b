using System.Collections.Immutable;
using Vooraf.Fhir.Search;

namespace Vooraf.Access.UseCases;

/// <summary>Finds nothing: for searches without chains.</summary>
internal sealed class NothingResolver : ISearchResolver
{
    public static NothingResolver Instance { get; } = new();

    public ImmutableArray<SearchPerson> Persons => [];

    public bool TryResolve(string type, string id, out SearchCandidate candidate)
    {
        candidate = default;
        return false;
    }
}
