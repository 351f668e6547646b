using System.Collections.Frozen;

namespace Vooraf.Records.Writing;

/// <summary>The resource types that live in a holder's directory: professionals and organisations, never persons in care.</summary>
internal static class DirectoryTypes
{
    private static readonly FrozenSet<string> Types =
        new[] { "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "Endpoint", "OrganizationAffiliation" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string type) => Types.Contains(type);
}
