using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation;

/// <summary>Judges resources that refer to each other; it remembers which of them meet which profile. For one thread, and for as long as the resources do not change.</summary>
public sealed class ValidationSession
{
    private readonly ValidationRun _run;

    internal ValidationSession(ProfileValidator validator, IReferenceSource references, bool errorsOnly) =>
        _run = new ValidationRun(validator, new ResolvedReferences(references), errorsOnly);

    /// <summary>Judges a resource, see <see cref="ProfileValidator.Validate"/>.</summary>
    public IReadOnlyList<Issue> Validate(JsonElement resource, IReadOnlyCollection<string>? profiles = null)
    {
        _run.Start();
        ResourceJudge.Judge(_run, resource, profiles ?? []);
        return _run.TakeIssues();
    }
}
