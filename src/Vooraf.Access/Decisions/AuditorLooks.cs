using Vooraf.Access.Callers;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>The log is read and searched by who has the purpose of auditing, at the holder itself; nobody changes it.</summary>
internal sealed class AuditorLooks : IAccessRule
{
    private readonly Opinion auditor = Opinion.Permit("auditor", "An auditor of the holder looks at its log.", SeenPart.Log, LogChecks.None);
    private readonly Opinion auditorOnly = Opinion.Missing("auditor-only", "The log is read and searched with the purpose of auditing only, and never changed.");

    public Opinion Judge(in Matter matter)
    {
        if (matter.Subject.Kind != SubjectKind.Log)
            return Opinion.None;
        var looks = matter.Request.Interaction is AccessInteraction.Read or AccessInteraction.Search;
        return looks && matter.Caller is { IsOwn: true, Purpose: PurposeOfUse.Audit } ? auditor : auditorOnly;
    }
}
