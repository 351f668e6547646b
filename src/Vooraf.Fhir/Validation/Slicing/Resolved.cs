using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The resource that a reference points to has something (<c>resolve().code</c>), or is of a type.</summary>
internal sealed class Resolved(Discriminator inner) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        if (JsonText.Of(occurrence.Value, "reference"u8) is not { } reference
            || run.References.Find(run.Scope, reference) is not { Type: not null } target)
            return Membership.NotKnown;
        return inner.Test(target.Occurrence, run);
    }
}
