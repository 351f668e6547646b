using Vooraf.Access.Decisions;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Answers;

/// <summary>
/// The second moment of the decision, seen from the answer: when of all that was found nothing may be seen, a refusal goes out instead (docs/adr/0009).
/// Within the holder it says why. To a caller from elsewhere, and to one whose token is bound to one person, it is one answer, the same for a person who is
/// unknown, who has no plan, who gave no permission and who objected.
/// </summary>
internal static class PersonRefusal
{
    private static readonly Issue Nothing = Issue.Error(IssueCode.Forbidden, "Nothing may be shown to this caller for this request. It is not said why, nor whether there is anything.");

    /// <summary>The answer that goes out.</summary>
    public static Answer Or(Answer answer, ApiCall call)
    {
        if (call.Sight is not RequestSight sight || answer.Logged || !TellsOfStored(answer.Status) || call.Route.Interaction == Interaction.Bundle || SawSomebody(sight))
            return answer;
        if (IsTheSameForAll(call))
            return Shows(answer) ? answer : Instead(answer, Nothing);

        return sight.Ruling is { Refuses: true } ruling && !(call.Route.Interaction == Interaction.Validate && answer.Status == 200)
            ? Instead(answer, Issue.Error(IssueCode.Forbidden, ruling.Sentence, call.Place))
            : answer;
    }

    /// <summary>Why the writer was not let in; null when that is not why it refused.</summary>
    public static Issue? OfWriter(ApiCall call, int status)
    {
        if (status != 403 || call.Sight is not RequestSight { Ruling: { Refuses: true } ruling })
            return null;
        return IsTheSameForAll(call) ? Nothing : Issue.Error(IssueCode.Forbidden, ruling.Sentence, call.Place);
    }

    private static bool IsTheSameForAll(ApiCall call) => !call.Caller.IsOwn || call.Caller.Patient is not null;

    // Other answers depend on the request alone.
    private static bool TellsOfStored(int status) => status is (>= 200 and < 400) or 404 or 410;

    // Without a person this is the directory, or the tray of the client.
    private static bool Shows(Answer answer) => answer.Status == 304 || (answer.Status == 200 && !answer.Resources.IsEmpty);

    private static bool SawSomebody(RequestSight sight)
    {
        foreach (var ruling in sight.Rulings)
        {
            if (ruling.Permits)
                return true;
        }

        return false;
    }

    private static Answer Instead(Answer answer, Issue issue)
    {
        answer.Dispose();
        return Refusals.Of(403, issue);
    }
}
