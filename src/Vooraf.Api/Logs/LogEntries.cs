using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Records.Log;

namespace Vooraf.Api.Logs;

/// <summary>Makes log entries of calls.</summary>
internal static class LogEntries
{
    /// <summary>The entry of a call before anything is known but the request, as the writer takes it.</summary>
    public static LogEntry Of(ApiCall call)
    {
        var facts = InteractionFacts.Of(call.Route.Interaction);
        return new LogEntry
        {
            At = call.At,
            CorrelationId = call.CorrelationId,
            Correlations = call.Correlations,
            Holder = call.Caller.Client.Holder,
            Author = call.Caller.Author,
            Address = call.Address,
            Action = facts.Action,
            Interaction = facts.Code,
            Request = RequestMask.Of(call),
            Status = 0,
            Checks = call.Opinion.Verdict == Verdict.Refuse ? LogChecks.None : LogChecks.Authorisation,
            Reasons = call.Opinion.Reasons,
        }.By(call.Caller);
    }

    /// <summary>The entry of a call and its answer, with all that the answer relies on.</summary>
    public static LogEntry Of(ApiCall call, Answer answer)
    {
        var entry = Of(call) with { Status = answer.Status, Dossiers = answer.Dossiers, Resources = answer.Resources };
        return call.Sight is RequestSight sight ? entry.With(sight).Relying(sight) : entry;
    }

    /// <summary>The same entry with what was decided about the persons on the way. A commit relies on what it was prepared on by itself.</summary>
    public static LogEntry Decided(LogEntry entry, ApiCall call) => call.Sight is RequestSight sight ? entry.With(sight) : entry;
}
