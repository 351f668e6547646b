using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The other does not hold; for a slice in which an element must be absent.</summary>
internal sealed class Not(Discriminator other) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run) => other.Test(occurrence, run) switch
    {
        Membership.Yes => Membership.No,
        Membership.No => Membership.Yes,
        _ => Membership.NotKnown,
    };
}
