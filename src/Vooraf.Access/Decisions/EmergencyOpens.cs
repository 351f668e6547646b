using Vooraf.Access.Callers;
using Vooraf.Access.Consents;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>
/// An emergency replaces a missing relation at the holder itself; a missing consent only where the holder has opened that; an objection never
/// (design section 6). It shows what is in force now, and changes nothing.
/// </summary>
internal sealed class EmergencyOpens : IAccessRule
{
    private readonly Opinion own = Opinion.Permit(
        "emergency", "An emergency, without a treatment relation that is recorded.", SeenPart.Emergency, LogChecks.Emergency);

    private readonly Opinion withoutConsent = Opinion.Permit(
        "emergency-without-consent", "An emergency, without a consent that is recorded.", SeenPart.Emergency, LogChecks.Emergency);


    private readonly Opinion readsOnly = Opinion.Missing("emergency-reads-only", "An emergency shows what is in force now, and nothing is changed in it.");
    private readonly Opinion closed = Opinion.Missing("emergency-closed", "The person has not permitted it, and this holder does not open for an emergency without permission.");
    private readonly Opinion objects = Opinion.Missing("objection", "The person has objected to this holder's use of their data.");
    private readonly Opinion unclear = Opinion.Missing("consent-not-understood", "A consent of the person cannot be interpreted.");

    public Opinion Judge(in Matter matter)
    {
        if (matter.Caller.Purpose != PurposeOfUse.Emergency || matter.Subject.Kind is not (SubjectKind.Person or SubjectKind.NewPerson))
            return Opinion.None;
        if (matter.Subject.Kind == SubjectKind.NewPerson || !matter.Request.Interaction.ShowsNow())
            return readsOnly;
        return matter.Caller.IsOwn ? OfOwn(matter) : OfElsewhere(matter.Holder);
    }

    private Opinion OfOwn(in Matter matter) => ChoiceWeighing.AgainstHolder(matter.Access, matter.Holder.Ura, matter.Request.At)?.Kind switch
    {
        ChoiceKind.Objection => objects,
        ChoiceKind.NotUnderstood => unclear,
        _ => Part(matter.Holder, own),
    };

    private Opinion OfElsewhere(HolderAccess holder)
    {
        if (!holder.EmergencyWithoutConsent)
            return closed;
        return Part(holder, withoutConsent);
    }

    private static Opinion Part(HolderAccess holder, Opinion permit) => holder.EmergencyShowsPlan ? permit with { Part = SeenPart.WholePlan } : permit;
}
