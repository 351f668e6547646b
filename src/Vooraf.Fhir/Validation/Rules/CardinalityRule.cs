using System.Globalization;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>How many values an element, or a slice of it, has at least and at most.</summary>
internal sealed class CardinalityRule
{
    private readonly int _min;
    private readonly int _max;
    private readonly string _tooFew;
    private readonly string _tooMany;

    internal CardinalityRule(int min, int max, string subject)
    {
        _min = min;
        _max = max;
        _tooFew = string.Create(CultureInfo.InvariantCulture, $"{subject} must be there at least {Times(min)}: add it.");
        _tooMany = max == 0
            ? $"{subject} is not allowed here: leave it out."
            : string.Create(CultureInfo.InvariantCulture, $"{subject} may be there at most {Times(max)}: leave the others out.");
    }

    internal void Check(int count, ValidationRun run, string name)
    {
        if (count < _min)
            run.Report(IssueSeverity.Error, IssueCode.Required, _tooFew, name);
        else if (count > _max)
            run.Report(IssueSeverity.Error, IssueCode.Structure, _tooMany, name);
    }

    private static string Times(int count) => count == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
