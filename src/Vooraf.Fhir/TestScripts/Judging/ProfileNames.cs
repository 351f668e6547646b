using System.Collections.Immutable;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>Which profile a name in a script stands for.</summary>
internal sealed class ProfileNames(ImmutableDictionary<string, string> declared)
{
    private const string BaseOfR4 = "http://hl7.org/fhir/StructureDefinition/";

    private const string Ending = "-profile";

    /// <summary>
    /// The canonical, without version: as the script declares it; else <c>Bundle-profile</c> and the like stand for the base definition of that type,
    /// which published scripts use without declaring it. Null for another name.
    /// </summary>
    public string? Canonical(string name)
    {
        if (declared.TryGetValue(name, out var canonical))
            return canonical.Split('|')[0];
        return name.EndsWith(Ending, StringComparison.Ordinal) && FhirDefinitions.R4.IsResourceType(name[..^Ending.Length]) ? BaseOfR4 + name[..^Ending.Length] : null;
    }

    /// <summary>The type of a base definition of R4; null for any other profile.</summary>
    public static string? BaseType(string canonical) =>
        canonical.StartsWith(BaseOfR4, StringComparison.Ordinal) && FhirDefinitions.R4.IsResourceType(canonical[BaseOfR4.Length..]) ? canonical[BaseOfR4.Length..] : null;
}
