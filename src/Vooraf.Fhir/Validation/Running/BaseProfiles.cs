using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>The canonicals of R4's own types, which need not be loaded: reading strictly has judged them.</summary>
internal static class BaseProfiles
{
    private const string Prefix = "http://hl7.org/fhir/StructureDefinition/";

    /// <summary>The name of the R4 type that a canonical stands for; null when it stands for something else.</summary>
    internal static string? TypeOf(string canonical)
    {
        if (!canonical.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var name = Canonical.Split(canonical).Url[Prefix.Length..];
        return name is "SimpleQuantity" or "MoneyQuantity" ? "Quantity" : FhirDefinitions.R4.FindType(name)?.Name;
    }

    internal static bool IsBase(string canonical) => TypeOf(canonical) is not null;
}
