using Microsoft.AspNetCore.Http;
using Vooraf.Access.Clients;
using Vooraf.Api.Http;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Endpoints;

/// <summary>What the endpoints for tokens have in common: a share per address, a form, and a client that shows itself.</summary>
internal abstract class OAuthEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics, string kind)
{
    private static readonly OAuthAnswer HostUnknown = OAuthAnswer.Refused("invalid_request", "The Host header names a host that this server does not answer for.");

    private readonly ServiceBaseFinder bases = new(services.Settings);

    public async Task AnswerAsync(HttpContext context)
    {
        var answer = gate.Enter(context) is { } wait ? OAuthAnswer.Throttled(wait) : await AskAsync(context);
        metrics.AnsweredAnonymous(kind, answer.Status);
        await answer.SendAsync(context);
    }

    /// <summary>Answers a form of which only its shape was looked at.</summary>
    protected abstract ValueTask<OAuthAnswer> AnswerAsync(IReadOnlyDictionary<string, string> fields, ClientCredentials shown, CancellationToken cancellation);

    private async ValueTask<OAuthAnswer> AskAsync(HttpContext context)
    {
        var (fields, wrong) = await OAuthForm.ReadAsync(context);
        if (fields is null)
            return OAuthAnswer.Refused("invalid_request", wrong!);
        if (bases.Of(context.Request) is not { } serviceBase)
            return HostUnknown;

        return ClientForm.Read(fields, context.Request.Headers.Authorization.ToString(), serviceBase, AnonymousGate.OriginOf(context)) is { } shown
            ? await AnswerAsync(fields, shown, context.RequestAborted)
            : OAuthAnswer.Refused("invalid_request", "The client shows itself in one way: by an assertion, by HTTP Basic, or by a secret in the form.");
    }
}
