using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The profile does not say enough to tell which values belong to the slice.</summary>
internal sealed class CannotTell : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run) => Membership.NotKnown;
}
