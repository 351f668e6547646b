using Microsoft.AspNetCore.Http;
using Vooraf.Api.Http;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Endpoints;

/// <summary>/health/live: the process answers. /health/ready: the store and its keys can be read, and it takes what is written.</summary>
/// <param name="services">The parts.</param>
/// <param name="gate">A gate of its own: who is flooding the API must not make the operator's check fail.</param>
/// <param name="metrics">The counters.</param>
internal sealed class HealthEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics)
{
    public Task LiveAsync(HttpContext context) => AnswerAsync(context, "live", static _ => default);

    public Task ReadyAsync(HttpContext context) => AnswerAsync(context, "ready", WhyNotReadyAsync);

    private async ValueTask<string?> WhyNotReadyAsync(CancellationToken cancellation)
    {
        try
        {
            await services.Store.ProveReadableAsync(cancellation);
            return services.WhyNotWritable();
        }
        catch (StoreUnavailableException)
        {
            return "The store or its keys cannot be read.";
        }
    }

    // A warning does not make a server unready: care goes on.
    private string Fine() => services.Warning() is { } warning ? "ok\nwarning: " + warning : "ok";

    private async Task AnswerAsync(HttpContext context, string kind, Func<CancellationToken, ValueTask<string?>> findWrong)
    {
        var response = context.Response;
        var throttled = gate.Enter(context) is not null;
        var wrong = throttled ? null : await findWrong(context.RequestAborted);
        response.StatusCode = throttled ? StatusCodes.Status429TooManyRequests : wrong is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        response.ContentType = "text/plain; charset=utf-8";
        metrics.AnsweredAnonymous(kind, response.StatusCode);
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.WriteAsync(throttled ? "slow down" : wrong ?? Fine(), context.RequestAborted);
    }
}
