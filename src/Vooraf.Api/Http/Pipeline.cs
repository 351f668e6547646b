using Microsoft.Extensions.Logging;
using Vooraf.Access.Decisions;
using Vooraf.Access.Emergency;
using Vooraf.Api.Answers;
using Vooraf.Api.Interactions;
using Vooraf.Api.Logs;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Api.Searches;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Http;

/// <summary>Decision, work, log: what happens to every call, whether it is a request or an entry of a Bundle.</summary>
internal sealed partial class Pipeline
{
    private const int Attempts = 5;

    private readonly ApiServices services;
    private readonly InteractionList interactions;
    private readonly ApiMetrics metrics;
    private readonly ILogger logger;
    private readonly UrlRule urls;
    private readonly PageLinks links;
    private readonly EmergencyTelling emergencies = new();
    private readonly CallerLimits limits;

    public Pipeline(ApiServices services, RouteParser routes, ApiMetrics metrics, ILogger logger)
    {
        this.services = services;
        this.metrics = metrics;
        this.logger = logger;
        links = new PageLinks(services.Settings, services.Time, services.FillNonce);
        interactions = new InteractionList(services, routes, links, this);
        limits = new CallerLimits(services);
        urls = new UrlRule(services.Standard.BsnSystems, services.Settings.AllowBsnInUrl);
    }

    /// <summary>
    /// Gives the complete answer to a call, its log entry flushed. Never throws for a fault of the store or the program. When what the decision relied on
    /// changed before the entry was stored, it is decided and answered again: nothing is disclosed after a permission was withdrawn.
    /// </summary>
    public async ValueTask<Answer> RunAsync(ApiCall call)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var answer = await WorkAsync(call, attempt == 0);
            var outcome = answer.Logged ? CommitOutcome.Committed : await StoreAsync(call, answer);
            if (outcome == CommitOutcome.Committed)
                return answer;

            answer.Dispose();
            if (outcome is null)
                return Refusals.Unavailable();
        }

        call.Sight = Blind.Instance;
        return await LogAsync(call, Refusals.Unavailable());
    }

    /// <summary>Stores the log entry of an answer about the request alone; one that cannot be logged does not go out.</summary>
    public async ValueTask<Answer> LogAsync(ApiCall call, Answer answer)
    {
        if (await StoreAsync(call, answer) == CommitOutcome.Committed)
            return answer;

        answer.Dispose();
        return Refusals.Unavailable();
    }

    /// <summary>Counts an entry of a transaction, before anything of the transaction is carried out.</summary>
    /// <returns>The refusal when the caller has had its share; else null.</returns>
    public Answer? Excess(ApiCall entry)
    {
        Unfold(entry);
        return limits.Refusal(entry);
    }

    /// <summary>Counts an exception that nothing expected, and tells the operator its type and place.</summary>
    public void CountDefect(Exception fault)
    {
        metrics.Defect();
        LogDefect(logger, fault.GetType().Name, fault.StackTrace);
    }

    /// <summary>Stores the log entry, with what is to be told of an emergency; null when the store cannot.</summary>
    private async ValueTask<CommitOutcome?> StoreAsync(ApiCall call, Answer answer)
    {
        try
        {
            var entry = LogEntries.Of(call, answer);
            var messages = call.Sight is RequestSight sight ? emergencies.Of(entry, sight.Rulings) : [];
            var outcome = await services.Store.LogAsync(entry, messages, CancellationToken.None);
            if (outcome == CommitOutcome.Committed)
                emergencies.Stored(entry, messages);
            return outcome;
        }
        catch (Exception fault)
        {
            if (fault is not StoreUnavailableException)
                CountDefect(fault);
            return null;
        }
    }

    private async ValueTask<Answer> WorkAsync(ApiCall call, bool isFirst)
    {
        try
        {
            Unfold(call);
            if (isFirst && !call.IsCounted && limits.Refusal(call) is { } excess)
                return excess;
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

            return interactions.Find(call.Route.Interaction) is { } interaction ? PersonRefusal.Or(await interaction.AnswerAsync(call), call) : Refusals.PathUnknown();
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

    private void Unfold(ApiCall call)
    {
        if (call.Route.Interaction is Interaction.Search or Interaction.AuditSearch)
            links.Unfold(call);
    }

    // The message of an exception may hold content: its type and place are enough to find it.
    [LoggerMessage(Level = LogLevel.Error, Message = "An unexpected {Fault} reached the API: {Place}")]
    private static partial void LogDefect(ILogger logger, string fault, string? place);
}
