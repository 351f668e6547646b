using Microsoft.AspNetCore.Http;
using Vooraf.Api.Http;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Endpoints;

/// <summary>/health/live: the process answers. /health/ready: the store can be read and written.</summary>
/// <param name="services">The parts.</param>
/// <param name="gate">A gate of its own: who is flooding the API must not make the operator's check fail.</param>
/// <param name="metrics">The counters.</param>
internal sealed class HealthEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics)
{
    private static readonly ResourceKey Nothing = new("Basic", "health");

    public Task LiveAsync(HttpContext context) => AnswerAsync(context, "live", null);

    public async Task ReadyAsync(HttpContext context) => await AnswerAsync(context, "ready", await WhyNotReadyAsync(context.RequestAborted));

    private async ValueTask<string?> WhyNotReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await services.Store.LocateAsync(Nothing, cancellation);
            return services.WhyNotWritable();
        }
        catch (StoreUnavailableException)
        {
            return "The store cannot be read.";
        }
    }

    // A warning does not make a server unready: care goes on.
    private string Fine() => services.Warning() is { } warning ? "ok\nwarning: " + warning : "ok";

    private async Task AnswerAsync(HttpContext context, string kind, string? wrong)
    {
        var response = context.Response;
        var throttled = gate.Enter(context) is not null;
        response.StatusCode = throttled ? StatusCodes.Status429TooManyRequests : wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/plain; charset=utf-8";
        metrics.AnsweredAnonymous(kind, response.StatusCode);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.WriteAsync(throttled ? "slow down" : wrong ?? Fine(), context.RequestAborted);
    }
}
