using Vooraf.Api.Answers;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Records.Log;

namespace Vooraf.Api.Logs;

/// <summary>Makes log entries of calls.</summary>
internal static class LogEntries
{
    /// <summary>The entry of a call before its answer is known, as the writer takes it.</summary>
    public static LogEntry Of(ApiCall call)
    {
        var facts = InteractionFacts.Of(call.Route.Interaction);
        return new LogEntry
        {
            At = call.At,
            CorrelationId = call.CorrelationId,
            Holder = call.Caller.Client.Holder,
            Author = call.Caller.Author,
            Action = facts.Action,
            Interaction = facts.Code,
            Request = RequestMask.Of(call),
            Status = 0,
            Reasons = call.Opinion.Reasons,
        };
    }

    /// <summary>The entry of a call and its answer.</summary>
    public static LogEntry Of(ApiCall call, Answer answer) =>
        Of(call) with { Status = answer.Status, Dossiers = answer.Dossiers, Resources = answer.Resources };
}
