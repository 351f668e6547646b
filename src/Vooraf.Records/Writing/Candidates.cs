using Vooraf.Fhir.Search;

namespace Vooraf.Records.Writing;

/// <summary>Shows stored resources to the search matcher.</summary>
internal static class Candidates
{
    public static SearchCandidate Of(ResourceVersion version) => new(version.Key.Type, version.Key.Id, version.LastUpdated, version.Index);
}
