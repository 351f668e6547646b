using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>The types of an element in a profile, against those of R4.</summary>
internal static class ChoiceCompiler
{
    /// <summary>The rule that narrows the types of a choice; null when all of R4 are allowed.</summary>
    internal static ChoiceRule? Of(SnapshotNode node, ElementDefinition element)
    {
        if (!element.IsChoice)
            return null;
        var allowed = node.TypeNames;
        return allowed.Count == 0 || element.Types.All(type => allowed.Contains(type.Name, StringComparer.Ordinal)) ? null : new ChoiceRule(allowed);
    }

    /// <summary>The type of the element when it can have only one; else null.</summary>
    internal static TypeDefinition? OnlyType(SnapshotNode node, ElementDefinition element)
    {
        if (element.Types.Count == 1)
            return element.Types[0].Definition;
        var allowed = node.TypeNames;
        return allowed.Count == 1 ? element.Types.FirstOrDefault(type => string.Equals(type.Name, allowed[0], StringComparison.Ordinal))?.Definition : null;
    }
}
