using Vooraf.Access.Callers;
using Vooraf.Access.Relations;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>
/// Within the holder the treatment relation decides (design section 6): one that is recorded and in force, of the person who acts or of the organisation, or
/// one that the record system guards itself. Who may write may begin with a new person.
/// </summary>
internal sealed class RelationHolds : IAccessRule
{
    private readonly Opinion recorded = Opinion.Permit("relation-recorded", "A treatment relation is recorded and in force.", SeenPart.Everything, LogChecks.Relation);

    private readonly Opinion asserted = Opinion.Permit(
        "relation-asserted", "The record system of the own organisation says that there is a treatment relation.", SeenPart.Everything, LogChecks.Relation);

    private readonly Opinion newPerson = Opinion.Permit("new-person", "A person who is new here.", SeenPart.Everything, LogChecks.None);

    private readonly Opinion missing = Opinion.Missing("no-relation", "No treatment relation with this person is recorded, or it is not in force.");

    public Opinion Judge(in Matter matter)
    {
        var purpose = matter.Caller.Purpose;
        if (purpose is not (PurposeOfUse.Treatment or PurposeOfUse.Emergency))
            return Opinion.None;
        if (matter.Subject.Kind == SubjectKind.NewPerson)
            return matter.Caller.IsOwn && purpose == PurposeOfUse.Treatment ? newPerson : Opinion.None;
        return matter.IsPersonAsked(own: true) ? OfPerson(matter) : Opinion.None;
    }

    private Opinion OfPerson(in Matter matter)
    {
        var (caller, at) = (matter.Caller, matter.Request.At);
        if (caller.Client.Relation == RelationSource.Asserted)
            return asserted;
        var relations = matter.Access.Relations;
        return (caller.Person is { } person && relations.IsTreating(person.Identifier, isOrganisation: false, at))
            || (matter.Holder.Ura is { } ura && relations.IsTreating(ura, isOrganisation: true, at)) ? recorded : missing;
    }
}
