using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>Tells whether a value belongs to a slice.</summary>
internal abstract class Discriminator
{
    internal abstract Membership Test(in Occurrence occurrence, ValidationRun run);

    /// <summary>A truth value as a verdict.</summary>
    protected static Membership Of(bool holds) => holds ? Membership.Yes : Membership.No;
}
