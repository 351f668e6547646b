using Vooraf.Access.Callers;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>
/// The directory of professionals and organisations is read by the holder's own clients, and written by them for treatment. From elsewhere the types that
/// the use case lists are read, so that references lead somewhere.
/// </summary>
internal sealed class DirectoryIsOwn : IAccessRule
{
    private readonly Opinion own = Opinion.Permit("directory-own", "The directory of the own holder.", SeenPart.Directory, LogChecks.None);
    private readonly Opinion listed = Opinion.Permit("directory-listed", "A professional, of a type that the use case lists.", SeenPart.Directory, LogChecks.None);
    private readonly Opinion readOnly = Opinion.Missing("directory-read-only", "The directory is changed with the purpose of treatment only.");

    public Opinion Judge(in Matter matter)
    {
        if (matter.Subject.Kind != SubjectKind.Directory)
            return Opinion.None;
        if (!matter.Caller.IsOwn)
            return IsListed(matter) ? listed : Opinion.None;
        return matter.Caller.Purpose == PurposeOfUse.Treatment || !matter.Request.Interaction.Writes() ? own : readOnly;
    }

    private static bool IsListed(in Matter matter)
    {
        foreach (var name in matter.Caller.Scopes.UseCases)
        {
            if (AccessOptions.UseCases.Find(name) is { } useCase && useCase.Lists(matter.Subject.Type))
                return true;
        }

        return false;
    }
}
