namespace Vooraf.Fhir.Validation.Rules;

/// <summary>What came of compiling a profile.</summary>
/// <param name="Root">The rules of the resource or type itself; null when there is nothing to check.</param>
/// <param name="ById">The rules of elements that other elements refer to, by their id.</param>
/// <param name="Unusable">Why the profile cannot be used, or null.</param>
internal sealed record CompiledProfile(ElementRules? Root, IReadOnlyDictionary<string, ElementRules> ById, string? Unusable)
{
    internal static CompiledProfile Refused(string reason) => new(null, new Dictionary<string, ElementRules>(StringComparer.Ordinal), reason);
}
