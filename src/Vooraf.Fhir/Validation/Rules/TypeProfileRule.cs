using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>A value of this type must meet one of these profiles (of an extension: its definition).</summary>
internal sealed class TypeProfileRule(string type, IReadOnlyList<ProfileLink> profiles) : ValueRule
{
    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!string.Equals(occurrence.Type.Name, type, StringComparison.Ordinal))
            return;
        if (profiles.Count == 1)
            CheckOnly(profiles[0], occurrence, run);
        else if (!MeetsAny(occurrence, run))
            run.Report(IssueSeverity.Error, IssueCode.Structure, $"This meets none of the profiles {string.Join(", ", profiles.Select(static link => link.Canonical))}: make it meet one.");
    }

    private void CheckOnly(ProfileLink link, in Occurrence occurrence, ValidationRun run)
    {
        if (link.Rules is { } rules)
            rules.Check(occurrence, run);
        else if (link.BaseType is null && type is not "Extension")
            run.Report(IssueSeverity.Information, IssueCode.NotFound, $"The profile {link.Canonical} is not loaded: this is not judged by it.");
    }

    private bool MeetsAny(in Occurrence occurrence, ValidationRun run)
    {
        for (var at = 0; at < profiles.Count; at++)
        {
            if (profiles[at].Rules is not { } rules || run.Try(occurrence, rules))
                return true;
        }

        return false;
    }
}
