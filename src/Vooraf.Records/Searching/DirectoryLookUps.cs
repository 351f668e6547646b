using System.Collections.Frozen;

namespace Vooraf.Records.Searching;

/// <summary>By what references the professionals and organisations of a holder's directory are looked up (design section 4).</summary>
internal static class DirectoryLookUps
{
    // The references by which a directory is looked up, as type|parameter.
    private static readonly FrozenSet<string> References = FrozenSet.Create(
        StringComparer.Ordinal,
        "PractitionerRole|practitioner",
        "PractitionerRole|organization",
        "PractitionerRole|location",
        "PractitionerRole|service",
        "PractitionerRole|endpoint",
        "Organization|partof",
        "Organization|endpoint",
        "Location|organization",
        "Location|partof",
        "Location|endpoint",
        "HealthcareService|organization",
        "HealthcareService|location",
        "HealthcareService|coverage-area",
        "HealthcareService|endpoint",
        "Endpoint|organization",
        "OrganizationAffiliation|primary-organization",
        "OrganizationAffiliation|participating-organization",
        "OrganizationAffiliation|network",
        "OrganizationAffiliation|location",
        "OrganizationAffiliation|service",
        "OrganizationAffiliation|endpoint");

    /// <summary>True when the resources of a directory can be looked up by what this parameter points to.</summary>
    internal static bool CanLookUp(string type, string parameter) => References.Contains($"{type}|{parameter}");
}
