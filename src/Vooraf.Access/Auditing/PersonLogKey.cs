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
        entry.Person is { Name.Length: > 0 } named ? named.Name : entry.Person is { Identifier.Length: > 0 } numbered ? numbered.Identifier : entry.Author.Client,
        entry.Person?.Identifier ?? "",
        entry.Person?.Role ?? "",
        OrganisationOf(entry, organisations),
        entry.Person?.Responsible ?? "",
        ActOf(entry),
        OutcomeOf(entry.Status),
        entry.Checks,
        entry.Purpose,
        entry.EmergencyReason,
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

    private static bool IsAboutLog(string request) =>
        request.Contains("/$access-log", StringComparison.Ordinal) || request.Contains(" AuditEvent", StringComparison.Ordinal) || request.Contains("/AuditEvent", StringComparison.Ordinal);

    private static PersonLogOutcome OutcomeOf(int status) => status switch
    {
        401 or 403 => PersonLogOutcome.Refused,
        >= AuditCodes.FirstFailure => PersonLogOutcome.Failed,
        _ => PersonLogOutcome.Done,
    };
}
