using Vooraf.Access.Callers;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>What a client wrote and nothing links to a person yet is seen by that client alone (design section 4).</summary>
internal sealed class TrayIsOwn : IAccessRule
{
    private readonly Opinion own = Opinion.Permit("tray-own", "The tray of the client itself.", SeenPart.OwnTray, LogChecks.None);

    public Opinion Judge(in Matter matter)
    {
        var caller = matter.Caller;
        return matter.Subject.Kind == SubjectKind.Tray && caller.IsOwn && caller.Purpose == PurposeOfUse.Treatment
            && string.Equals(caller.Client.Id, matter.Subject.Client, StringComparison.Ordinal) ? own : Opinion.None;
    }
}
