using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>Several discriminators that must all hold.</summary>
internal sealed class AllOf(IReadOnlyList<Discriminator> parts) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        var verdict = Membership.Yes;
        for (var at = 0; at < parts.Count; at++)
        {
            var one = parts[at].Test(occurrence, run);
            if (one == Membership.No)
                return one;
            if (one == Membership.NotKnown)
                verdict = one;
        }

        return verdict;
    }
}
