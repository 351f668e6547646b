using Vooraf.Access.Callers;
using Vooraf.Access.Relations;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>Within the holder the treatment relation decides: one that is recorded and in force, or one that the record system guards itself.</summary>
internal sealed class RelationHolds : IAccessRule
{
    private static readonly Opinion Asserted = Opinion.Permit(
        "relation-asserted", "The record system of the own organisation says that there is a treatment relation.", SeenPart.Everything, LogChecks.Relation);

    private static readonly Opinion NewPerson = Opinion.Permit("new-person", "A person who is new here.", SeenPart.Everything, LogChecks.None);

    private static readonly Opinion Missing = Opinion.Missing("no-relation", "No treatment relation with this person is recorded, or it is not in force.");

    public Opinion Judge(in Matter matter)
    {
        var caller = matter.Caller;
        if (!caller.IsOwn)
            return Opinion.None;
        return matter.Subject.Kind switch
        {
            SubjectKind.NewPerson => caller.Purpose == PurposeOfUse.Treatment ? NewPerson : Opinion.None,
            SubjectKind.Person when caller.Purpose is PurposeOfUse.Treatment or PurposeOfUse.Emergency => OfPerson(matter),
            _ => Opinion.None,
        };
    }

    private static Opinion OfPerson(in Matter matter) => matter.Caller.Client.Relation == RelationSource.Asserted ? Asserted : Missing;
}
