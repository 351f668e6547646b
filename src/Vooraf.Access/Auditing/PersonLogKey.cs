using Vooraf.Access.Dossiers;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>What entries must have in common to be one line.</summary>
internal sealed record PersonLogKey(
    DateOnly Day,
    string Who,
    string Identifier,
    string Role,
    string Organisation,
    string Responsible,
    PersonLogAct Act,
    PersonLogOutcome Outcome,
    LogChecks Checks,
    string Purpose,
    string EmergencyReason,
    string Reasons)
{
    public bool IsEmergency => (Checks & LogChecks.Emergency) != LogChecks.None || Purpose is "BTG";

    public static PersonLogKey Of(LogEntry entry, Func<string, string?> organisations) => new(
        DutchDay.Of(entry.At),
        LogText.Of(entry.Person is { Name.Length: > 0 } named ? named.Name : entry.Person is { Identifier.Length: > 0 } numbered ? numbered.Identifier : entry.Author.Client),
        LogText.Of(entry.Person?.Identifier ?? ""),
        LogText.Of(entry.Person?.Role ?? ""),
        LogText.Of(OrganisationOf(entry, organisations)),
        LogText.Of(entry.Person?.Responsible ?? ""),
        ActOf(entry),
        OutcomeOf(entry.Status),
        entry.Checks,
        entry.Purpose,
        LogText.Of(entry.EmergencyReason),
        string.Join(' ', entry.Reasons));

    private static string OrganisationOf(LogEntry entry, Func<string, string?> organisations)
    {
        if (entry.Organisation is { Name.Length: > 0 } named)
            return named.Name;

        var id = entry.Organisation is { Ura.Length: > 0 } numbered ? numbered.Ura : entry.Author.Organisation;
        return organisations(id) ?? id;
    }

    private static PersonLogAct ActOf(LogEntry entry) => entry switch
    {
        { Interaction: "export" } => PersonLogAct.Copied,
        { Request: var request } when IsAboutLog(request) => PersonLogAct.LookedAtLog,
        { Action: 'C' } => PersonLogAct.Added,
        { Action: 'U' } => PersonLogAct.Changed,
        { Action: 'D' } => PersonLogAct.Removed,
        { Interaction: "transaction" or "batch" } => PersonLogAct.Changed,
        _ => PersonLogAct.Looked,
    };

    // The path alone says what was asked; what stands behind it is the caller's to choose.
    private static bool IsAboutLog(string request)
    {
        var path = request.AsSpan(request.IndexOf(' ', StringComparison.Ordinal) + 1);
        var end = path.IndexOf('?');
        path = (end < 0 ? path : path[..end]).Trim('/');
        var slash = path.IndexOf('/');
        return (slash < 0 ? path : path[..slash]) is "AuditEvent" || path[(path.LastIndexOf('/') + 1)..] is "$access-log";
    }

    private static PersonLogOutcome OutcomeOf(int status) => status switch
    {
        401 or 403 => PersonLogOutcome.Refused,
        >= AuditCodes.FirstFailure => PersonLogOutcome.Failed,
        _ => PersonLogOutcome.Done,
    };
}
