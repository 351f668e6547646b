using System.Collections.Frozen;

namespace Vooraf.Records.Searching;

/// <summary>The types of professionals and organisations, which live in a holder's directory (design section 4).</summary>
internal static class DirectoryTypes
{
    private static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal, "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "Endpoint", "OrganizationAffiliation");

    internal static bool Contains(string type) => Types.Contains(type);
}
