using Microsoft.Extensions.Logging;
using Vooraf.Access.Decisions;
using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Logs;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Http;

/// <summary>Decision, work, log: what happens to every call, whether it is a request or an entry of a Bundle.</summary>
internal sealed partial class Pipeline
{
    private readonly ApiServices services;
    private readonly InteractionList interactions;
    private readonly ApiMetrics metrics;
    private readonly ILogger logger;
    private readonly UrlRule urls;

    public Pipeline(ApiServices services, RouteParser routes, ApiMetrics metrics, ILogger logger)
    {
        this.services = services;
        this.metrics = metrics;
        this.logger = logger;
        interactions = new InteractionList(services, routes, this);
        urls = new UrlRule(services.Standard.BsnSystems, services.Settings.AllowBsnInUrl);
    }

    /// <summary>Gives the complete answer to a call, its log entry flushed. Never throws for a fault of the store or the program.</summary>
    public async ValueTask<Answer> RunAsync(ApiCall call)
    {
        var answer = await WorkAsync(call);
        return answer.Logged ? answer : await LogAsync(call, answer);
    }

    /// <summary>Stores the log entry; an answer that cannot be logged does not go out.</summary>
    public async ValueTask<Answer> LogAsync(ApiCall call, Answer answer)
    {
        try
        {
            await services.Store.LogAsync(LogEntries.Of(call, answer), CancellationToken.None);
            return answer;
        }
        catch (Exception fault)
        {
            if (fault is not StoreUnavailableException)
                CountDefect(fault);
            answer.Dispose();
            return Refusals.Unavailable();
        }
    }

    /// <summary>Counts an exception that nothing expected, and tells the operator its type and place.</summary>
    public void CountDefect(Exception fault)
    {
        metrics.Defect();
        LogDefect(logger, fault.GetType().Name, fault.StackTrace);
    }

    private async ValueTask<Answer> WorkAsync(ApiCall call)
    {
        try
        {
            var request = call.ToAccess();
            var entered = services.Decision.AtTheDoor(request);
            call.Opinion = entered.Opinion;
            if (entered.Refuses)
                return Refusals.Of(403, Issue.Error(IssueCode.Forbidden, call.Opinion.Sentence, call.Place));
            call.Sight = new RequestSight(services.Decision, request);
            if (urls.Refusal(call) is { } refusal)
                return refusal;
            if (call.Route.Interaction == Interaction.None)
                return call.Route.Allow is { } allow ? Refusals.MethodUnknown(allow) : Refusals.PathUnknown();

            return interactions.Find(call.Route.Interaction) is { } interaction ? await interaction.AnswerAsync(call) : Refusals.PathUnknown();
        }
        catch (StoreUnavailableException)
        {
            return Refusals.Unavailable();
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !call.Cancellation.IsCancellationRequested)
        {
            CountDefect(fault);
            return Refusals.Defect();
        }
    }

    // The message of an exception may hold content: its type and place are enough to find it.
    [LoggerMessage(Level = LogLevel.Error, Message = "An unexpected {Fault} reached the API: {Place}")]
    private static partial void LogDefect(ILogger logger, string fault, string? place);
}
