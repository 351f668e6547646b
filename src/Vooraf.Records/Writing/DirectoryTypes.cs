using System.Collections.Frozen;

namespace Vooraf.Records.Writing;

/// <summary>The resource types that live in a holder's directory: professionals and organisations, never persons in care.</summary>
internal static class DirectoryTypes
{
    private static readonly FrozenSet<string> Types =
        new[] { "Practitioner", "PractitionerRole", "Organization", "Location", "HealthcareService", "Endpoint", "OrganizationAffiliation" }
            .ToFrozenSet(StringComparer.Ordinal);

    // The search parameter that stands for a reference, by the element that holds it (FHIR R4 search parameter registry).
    private static readonly FrozenDictionary<string, string> Parameters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PractitionerRole.practitioner"] = "practitioner",
        ["PractitionerRole.organization"] = "organization",
        ["PractitionerRole.location"] = "location",
        ["PractitionerRole.healthcareService"] = "service",
        ["PractitionerRole.endpoint"] = "endpoint",
        ["Organization.partOf"] = "partof",
        ["Organization.endpoint"] = "endpoint",
        ["Location.managingOrganization"] = "organization",
        ["Location.partOf"] = "partof",
        ["Location.endpoint"] = "endpoint",
        ["HealthcareService.providedBy"] = "organization",
        ["HealthcareService.location"] = "location",
        ["HealthcareService.coverageArea"] = "coverage-area",
        ["HealthcareService.endpoint"] = "endpoint",
        ["Endpoint.managingOrganization"] = "organization",
        ["OrganizationAffiliation.organization"] = "primary-organization",
        ["OrganizationAffiliation.participatingOrganization"] = "participating-organization",
        ["OrganizationAffiliation.network"] = "network",
        ["OrganizationAffiliation.location"] = "location",
        ["OrganizationAffiliation.healthcareService"] = "service",
        ["OrganizationAffiliation.endpoint"] = "endpoint",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Contains(string type) => Types.Contains(type);

    /// <summary>The search parameter of a reference by the path of its element, such as <c>PractitionerRole.location</c>; null when there is none.</summary>
    public static string? ParameterAt(string path) => Parameters.GetValueOrDefault(path);
}
