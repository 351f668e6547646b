using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vooraf.Access.Foreign;
using Vooraf.Access.Tokens;
using Vooraf.Api.Answers;
using Vooraf.Api.Formats;
using Vooraf.Api.Metadata;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Http;

/// <summary>Everything under the FHIR base: route, token, decision, work, log, answer.</summary>
internal sealed class FhirEndpoint
{
    private readonly ApiServices services;
    private readonly ApiMetrics metrics;
    private readonly AnonymousGate gate;
    private readonly AnonymousGate badTokens;
    private readonly ResponseHeaders headers;
    private readonly RouteParser routes = new(FhirDefinitions.R4.ResourceTypes.ToFrozenSet(StringComparer.Ordinal));
    private readonly ServiceBaseFinder bases;
    private readonly CallReader reader;
    private readonly Pipeline pipeline;
    private readonly CapabilityDocument capabilities;

    public FhirEndpoint(ApiServices services, ApiMetrics metrics, AnonymousGate gate, ResponseHeaders headers, ILogger logger)
    {
        this.services = services;
        this.metrics = metrics;
        this.gate = gate;
        badTokens = new AnonymousGate(services, metrics);
        this.headers = headers;
        bases = new ServiceBaseFinder(services.Settings);
        reader = new CallReader(services.Settings);
        pipeline = new Pipeline(services, routes, metrics, logger);
        capabilities = new CapabilityDocument(services);
    }

    /// <summary>Does ahead what the first caller would wait for.</summary>
    public void Prepare()
    {
        capabilities.Prepare();
        services.Profiles.Prepare();
    }

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The decoded path below the base.</param>
    public async Task AnswerAsync(HttpContext context, string path)
    {
        var correlation = CorrelationId.Of(context);
        try
        {
            var route = routes.Parse(context.Request.Method, path);
            var format = FormatChoice.Of(context.Request);
            using var answer = await ChooseAsync(context, route, format, path, correlation);
            await AnswerSender.SendAsync(context, answer, answer.Format ?? format ?? WireFormat.Json, correlation);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more to be answered.
        }
        catch (Exception fault)
        {
            pipeline.CountDefect(fault);
            if (context.Response.HasStarted)
                throw;

            context.Response.Clear();
            headers.AddTo(context.Response.Headers);
            using var answer = Refusals.Defect();
            await AnswerSender.SendAsync(context, answer, WireFormat.Json, correlation);
        }
    }

    private ValueTask<Answer> ChooseAsync(HttpContext context, ApiRoute route, WireFormat? format, string path, string correlation)
    {
        if (route.Interaction == Interaction.Capabilities)
            return ValueTask.FromResult(gate.Pass(context, "metadata", MetadataOf(context.Request, format)));
        if (services.Tokens.Find(ShownTokens.BearerOf(context.Request)) is { } caller)
            return AnswerCallerAsync(context, caller, route, format, path, correlation);
        return services.Foreign is { } foreign && ShownTokens.Read(context.Request, services.Settings.BaseUrl, path) is { } shown
            ? AnswerForeignAsync(context, foreign, shown, route, format, path, correlation)
            : ValueTask.FromResult(gate.Pass(context, "refused", Unauthenticated()));
    }

    // For an address that showed too many tokens that do not count, no issuer is asked any more: it must not make this server flood one.
    private async ValueTask<Answer> AnswerForeignAsync(HttpContext context, ForeignTokens foreign, ShownToken shown, ApiRoute route, WireFormat? format, string path, string correlation)
    {
        var reading = await foreign.ReadAsync(shown, mayAsk: badTokens.WaitOf(context) is null, context.RequestAborted);
        if (reading.Caller is { } caller)
            return await AnswerCallerAsync(context, caller, route, format, path, correlation);
        return badTokens.Pass(context, "refused", reading.Fault is { IsPassing: true } passing ? NotNow(passing) : Unauthenticated(reading.Fault?.Sentence));
    }

    private async ValueTask<Answer> AnswerCallerAsync(HttpContext context, Caller caller, ApiRoute route, WireFormat? format, string path, string correlation)
    {
        var baseUrl = bases.Of(context.Request);
        var call = new ApiCall
        {
            Caller = caller,
            Route = route,
            Method = context.Request.Method,
            Path = path,
            Query = QueryOf(context.Request),
            Base = baseUrl ?? new ServiceBase(""),
            CorrelationId = correlation,
            At = services.Time.GetUtcNow(),
            Address = AnonymousGate.OriginOf(context),
            Correlations = CorrelationId.OthersOf(context.Request.Headers),
            Cancellation = context.RequestAborted,
        };

        Answer answer;
        if (baseUrl is null)
            answer = await pipeline.LogAsync(call, HostUnknown());
        else if (format is null)
            answer = await pipeline.LogAsync(call, NotAcceptable());
        else
            answer = await RunAsync(context, call);
        metrics.Answered(route.Interaction, answer.Status);
        return answer;
    }

    private async ValueTask<Answer> RunAsync(HttpContext context, ApiCall call)
    {
        using var reading = await reader.ReadAsync(context.Request, call);
        if (reading.Refusal is { } refusal)
            return await pipeline.LogAsync(reading.Call, refusal);
        if (!FormatChoice.Named(reading.Call.Form, out var format))
            return await pipeline.RunAsync(reading.Call);
        return format is null ? await pipeline.LogAsync(reading.Call, NotAcceptable()) : (await pipeline.RunAsync(reading.Call)) with { Format = format };
    }

    private static string QueryOf(HttpRequest request) => request.QueryString.Value is { Length: > 1 } text ? text[1..] : "";

    private Answer MetadataOf(HttpRequest request, WireFormat? format)
    {
        if (format is null)
            return NotAcceptable();
        return bases.Of(request) is { } serviceBase ? capabilities.Answer(format.Value, serviceBase) : HostUnknown();
    }

    private static Answer HostUnknown() =>
        Refusals.Of(400, Issue.Error(IssueCode.Value, "The Host header names a host that this server does not answer for."));

    private static Answer NotAcceptable() =>
        Refusals.Of(406, Issue.Error(IssueCode.NotSupported, "Accept and _format can be application/fhir+json or application/fhir+xml, of FHIR version 4.0."));

    private static Answer Unauthenticated(string? sentence = null) =>
        Refusals.Of(401, Issue.Error(IssueCode.Login, sentence ?? "Show a valid access token in the Authorization header: Bearer and the token. Ask for one at /connect/token."));

    private static Answer NotNow(ForeignFault fault) =>
        Refusals.Of(503, Issue.Error(IssueCode.Transient, fault.Sentence + " Nothing is shown. Try again later.")) with { RetryAfter = TimeSpan.FromSeconds(5) };
}
