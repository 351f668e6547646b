using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The resource that a reference points to meets one of these profiles (<c>resolve()</c>). What cannot be found cannot be told.</summary>
internal sealed class TargetIs(IReadOnlyList<ProfileLink> targets) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        if (JsonText.Of(occurrence.Value, "reference"u8) is not { } reference
            || run.References.Find(run.Scope, reference) is not { Type: not null } target)
            return Membership.NotKnown;
        return ReferenceTargetRule.Accepts(targets, target, run) switch
        {
            true => Membership.Yes,
            false => Membership.No,
            null => Membership.NotKnown,
        };
    }
}
