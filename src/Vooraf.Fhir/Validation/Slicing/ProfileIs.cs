using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The value meets one of these profiles.</summary>
internal sealed class ProfileIs(IReadOnlyList<ProfileLink> profiles) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        var verdict = Membership.No;
        for (var at = 0; at < profiles.Count; at++)
        {
            if (profiles[at].TypeName is not { } type)
                verdict = Membership.NotKnown;
            else if (occurrence.Type.Is(type) && (profiles[at].Rules is not { } rules || run.Try(occurrence, rules)))
                return Membership.Yes;
        }

        return verdict;
    }
}
