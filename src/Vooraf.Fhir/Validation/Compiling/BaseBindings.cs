using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Required bindings that R4 has itself, which strict reading has judged.</summary>
internal static class BaseBindings
{
    /// <summary>True when R4 binds this element to that value set itself, and its table has the codes.</summary>
    internal static bool Holds(ElementDefinition? element, string valueSet) =>
        element is { Codes: { } codes } && string.Equals(codes.Url, Canonical.Split(valueSet).Url, StringComparison.Ordinal);
}
