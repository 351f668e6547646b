using Vooraf.Access.Callers;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>The directory of professionals and organisations is read by the holder's own clients, and written by them for treatment.</summary>
internal sealed class DirectoryIsOwn : IAccessRule
{
    private static readonly Opinion Own = Opinion.Permit("directory-own", "The directory of the own holder.", SeenPart.Directory, LogChecks.None);
    private static readonly Opinion ReadOnly = Opinion.Missing("directory-read-only", "The directory is changed with the purpose of treatment only.");

    public Opinion Judge(in Matter matter)
    {
        if (matter.Subject.Kind != SubjectKind.Directory || !matter.Caller.IsOwn)
            return Opinion.None;
        return matter.Caller.Purpose == PurposeOfUse.Treatment || !matter.Request.Interaction.Writes() ? Own : ReadOnly;
    }
}
