using Vooraf.Access.Decisions;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Answers;

/// <summary>
/// The second moment of the decision, seen from the answer: when of all that was found nothing may be seen, a refusal goes out instead (docs/adr/0009).
/// Within the holder it says why. To a caller from elsewhere, and to one whose token is bound to one person, it is one answer, the same for a person who is
/// unknown, who has no plan, who gave no permission and who objected, and for what is hidden, deleted or not there of a person who is seen.
/// </summary>
internal static class PersonRefusal
{
    private static readonly Issue Nothing = Issue.Error(IssueCode.Forbidden, "Nothing may be shown to this caller for this request. It is not said why, nor whether there is anything.");

    /// <summary>The answer that goes out.</summary>
    public static Answer Or(Answer answer, ApiCall call)
    {
        if (call.Sight is not RequestSight sight || answer.Logged || !TellsOfStored(answer.Status) || call.Route.Interaction == Interaction.Bundle)
            return answer;
        if (IsTheSameForAll(call))
            return IsForCaller(answer, sight) ? answer : SameForAll(answer, sight);

        return !SawSomebody(sight) && sight.Ruling is { Refuses: true } ruling && !(call.Route.Interaction == Interaction.Validate && answer.Status == 200)
            ? Instead(answer, Issue.Error(IssueCode.Forbidden, ruling.Sentence, call.Place))
            : answer;
    }

    /// <summary>What is told instead of what the writer says; null when that may be told.</summary>
    /// <remarks>Where nobody was seen, whether an id is free or a reference leads somewhere would tell who is there.</remarks>
    public static Issue? OfWriter(ApiCall call, int status)
    {
        if (call.Sight is not RequestSight sight || status is 400 or >= 500)
            return null;
        if (IsTheSameForAll(call))
            return SawSomebody(sight) ? null : Nothing;
        return status == 403 && sight.Ruling is { Refuses: true } ruling ? Issue.Error(IssueCode.Forbidden, ruling.Sentence, call.Place) : null;
    }

    private static bool IsTheSameForAll(ApiCall call) => !call.Sight.TellsWhatIsMissing;

    // Other answers depend on the request alone.
    private static bool TellsOfStored(int status) => status is (>= 200 and < 400) or 404 or 410;

    // That something of a person who is seen is hidden or deleted tells that it is theirs.
    private static bool IsForCaller(Answer answer, RequestSight sight) => SawSomebody(sight) ? answer.Status < 400 : Shows(answer);

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

    private static Answer SameForAll(Answer answer, RequestSight sight)
    {
        sight.ShowNothing();
        return Instead(answer, Nothing);
    }

    private static Answer Instead(Answer answer, Issue issue)
    {
        answer.Dispose();
        return Refusals.Of(403, issue);
    }
}
