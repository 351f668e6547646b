using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The element has the rules of another element of the same profile, perhaps one that it stands in.</summary>
internal sealed class ContentReferenceRule(ProfileLink profile, string elementId) : ValueRule
{
    internal override void Check(in Occurrence occurrence, ValidationRun run) => profile.Rules?.Of(elementId)?.Check(occurrence, run);
}
