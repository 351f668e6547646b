using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The value is of one of these types.</summary>
internal sealed class TypeIs(IReadOnlyList<string> types) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        for (var at = 0; at < types.Count; at++)
        {
            if (occurrence.Type.Is(types[at]))
                return Membership.Yes;
        }

        return Membership.No;
    }
}
