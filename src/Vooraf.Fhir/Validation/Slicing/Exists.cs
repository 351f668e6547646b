using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>There is a value, whatever it is; the end of the path of an <c>exists</c> discriminator.</summary>
internal sealed class Exists : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run) => Membership.Yes;
}
