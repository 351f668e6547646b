using Microsoft.AspNetCore.Http;
using Vooraf.Access.Tokens;
using Vooraf.Api.Answers;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Http;

/// <summary>Counts what is answered without a token, and limits how often one address gets it.</summary>
internal sealed class AnonymousGate(ApiServices services, ApiMetrics metrics)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly WindowLimiter limiter = new(services.Time, services.Settings.AnonymousPerMinute, Window);

    /// <summary>How long the address must wait; null when it is within its share. This request is counted.</summary>
    public TimeSpan? Enter(HttpContext context)
    {
        var address = OriginOf(context);
        return limiter.Count(address) ? null : limiter.RetryAfter(address) ?? Window;
    }

    /// <summary>How long the address must wait because its share is used up; null when it need not. Nothing is counted.</summary>
    public TimeSpan? WaitOf(HttpContext context) => limiter.RetryAfter(OriginOf(context));

    /// <summary>Gives the answer, or a refusal when the address asks too often.</summary>
    public Answer Pass(HttpContext context, string kind, Answer answer)
    {
        var passed = answer;
        if (Enter(context) is { } wait)
        {
            answer.Dispose();
            passed = Refusals.Of(429, Issue.Error(IssueCode.Throttled, "Too many requests without a token; wait a little.")) with { RetryAfter = wait };
        }

        metrics.AnsweredAnonymous(kind, passed.Status);
        return passed;
    }

    public static string OriginOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
