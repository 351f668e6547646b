using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Vooraf.Access.Tokens;
using Vooraf.Api.Answers;
using Vooraf.Api.Endpoints;
using Vooraf.Api.Formats;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Http;

/// <summary>Everything under the FHIR base: route, token, decision, work, log, answer.</summary>
internal sealed class FhirEndpoint(ApiServices services, ApiMetrics metrics, AnonymousGate gate, ILogger logger)
{
    private readonly RouteParser routes = new(FhirDefinitions.R4.ResourceTypes.ToFrozenSet(StringComparer.Ordinal));
    private readonly ServiceBaseFinder bases = new(services.Settings);
    private readonly CallReader reader = new(services.Settings);
    private readonly Pipeline pipeline = new(services, metrics, logger);
    private readonly CapabilityDocument capabilities = new(services.Standard, services.Time);

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">The decoded path below the base.</param>
    public async Task AnswerAsync(HttpContext context, string path)
    {
        var route = routes.Parse(context.Request.Method, path);
        var format = FormatChoice.Of(context.Request) is WireFormat.Json ? WireFormat.Json : (WireFormat?)null;
        var correlation = CorrelationId.Of(context);
        using var answer = await ChooseAsync(context, route, format, path, correlation);
        await AnswerSender.SendAsync(context, answer, format ?? WireFormat.Json, correlation);
    }

    private ValueTask<Answer> ChooseAsync(HttpContext context, ApiRoute route, WireFormat? format, string path, string correlation)
    {
        if (route.Interaction == Interaction.Capabilities)
            return ValueTask.FromResult(gate.Pass(context, "metadata", format is null ? NotAcceptable() : capabilities.Answer()));
        if (BearerToken.CallerOf(context.Request, services.Tokens) is not { } caller)
            return ValueTask.FromResult(gate.Pass(context, "refused", Unauthenticated()));
        return AnswerCallerAsync(context, caller, route, format, path, correlation);
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
            Cancellation = context.RequestAborted,
        };

        Answer answer;
        if (baseUrl is null)
            answer = await pipeline.LogAsync(call, Refusals.Of(400, Issue.Error(IssueCode.Value, "The Host header names a host that this server does not answer for.")));
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
        return reading.Refusal is { } refusal ? await pipeline.LogAsync(reading.Call, refusal) : await pipeline.RunAsync(reading.Call);
    }

    private static string QueryOf(HttpRequest request) => request.QueryString.Value is { Length: > 1 } text ? text[1..] : "";

    private static Answer NotAcceptable() =>
        Refusals.Of(406, Issue.Error(IssueCode.NotSupported, "Accept and _format can be application/fhir+json or application/fhir+xml, of FHIR version 4.0."));

    private static Answer Unauthenticated() =>
        Refusals.Of(401, Issue.Error(IssueCode.Login, "Show a valid access token in the Authorization header: Bearer and the token. Ask for one at /connect/token."));
}
