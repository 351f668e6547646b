using System.Collections.Frozen;

namespace Vooraf.Records;

/// <summary>By what references the professionals and organisations of a holder's directory are looked up (design section 4): written and searched by this one list.</summary>
internal static class DirectoryReferences
{
    // The search parameter that stands for a reference, by the element that holds it (FHIR R4 search parameter registry).
    private static readonly FrozenDictionary<string, string> ByPath = new Dictionary<string, string>(StringComparer.Ordinal)
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

    private static readonly FrozenSet<(string Type, string Parameter)> Known =
        ByPath.Select(pair => (pair.Key[..pair.Key.IndexOf('.', StringComparison.Ordinal)], pair.Value)).ToFrozenSet();

    /// <summary>The search parameter of a reference by the path of its element, such as <c>PractitionerRole.location</c>; null when there is none.</summary>
    public static string? ParameterAt(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>True when the resources of a directory can be looked up by what this parameter points to.</summary>
    public static bool CanLookUp(string type, string parameter) => Known.Contains((type, parameter));
}
