using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>Which of the types of a choice element a profile allows.</summary>
internal sealed class ChoiceRule(IReadOnlyList<string> types)
{
    private readonly string _message = $"The profile allows {string.Join(" or ", types)} here: use that type.";

    /// <summary>True when the type of the property is allowed.</summary>
    internal bool Check(PropertyDefinition property, ValidationRun run, string name)
    {
        for (var at = 0; at < types.Count; at++)
        {
            if (string.Equals(types[at], property.Type.Name, StringComparison.Ordinal))
                return true;
        }

        run.Report(IssueSeverity.Error, IssueCode.Structure, _message, name);
        return false;
    }
}
