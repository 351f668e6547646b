namespace Vooraf.Fhir.Search;

/// <summary>Finds the resource that a reference points to, for chains.</summary>
public interface ISearchResolver
{
    /// <summary>Finds a resource; false when it is not known or may not be seen.</summary>
    bool TryResolve(string type, string id, out SearchCandidate candidate);
}
