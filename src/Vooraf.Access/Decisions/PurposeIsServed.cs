using Vooraf.Access.Callers;

namespace Vooraf.Access.Decisions;

/// <summary>
/// The purpose is one of those that are served, for this caller: an emergency is explained and short, the person asks for themselves at the holder, and an
/// auditor looks at the log and nothing else.
/// </summary>
internal sealed class PurposeIsServed : IAccessRule
{
    private const int FewestLetters = 10;
    private const string LogType = "AuditEvent";

    private readonly Opinion unknown = Opinion.Refuse("purpose-unknown", "The purpose of use in the access token is not served.");
    private readonly Opinion unexplained = Opinion.Refuse("emergency-unexplained", "Emergency access needs a stated reason of at least ten characters.");
    private readonly Opinion tooLong = Opinion.Refuse("emergency-too-long", "The access token for an emergency lives longer than the holder allows: ask for a shorter one.");
    private readonly Opinion notServed = Opinion.Refuse("purpose-not-served", "The purpose of use in the access token is not served for this caller or this type of resource.");

    public Opinion Judge(in Matter matter) => matter.Caller.Purpose switch
    {
        PurposeOfUse.Treatment => Opinion.None,
        PurposeOfUse.Emergency => OfEmergency(matter),
        PurposeOfUse.PatientRequest => matter.Caller is { IsOwn: true, Patient: not null } ? Opinion.None : notServed,
        PurposeOfUse.Audit => matter.Caller.IsOwn && matter.Request.Type is LogType ? Opinion.None : notServed,
        _ => unknown,
    };

    private Opinion OfEmergency(in Matter matter)
    {
        var caller = matter.Caller;
        if (caller.EmergencyReason is not { } reason || reason.AsSpan().Trim().Length < FewestLetters)
            return unexplained;
        return caller.Expires - caller.Issued <= matter.Holder.EmergencyTime ? Opinion.None : tooLong;
    }
}
