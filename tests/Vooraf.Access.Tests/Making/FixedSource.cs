using Vooraf.Access.Consents;

namespace Vooraf.Access.Tests.Making;

/// <summary>A source of consents elsewhere that always answers the same, or fails.</summary>
internal sealed class FixedSource(ConsentVerdict verdict) : IConsentSource
{
    public ValueTask<ConsentAnswer> AskAsync(ConsentQuestion question, CancellationToken cancellation) =>
        verdict == ConsentVerdict.Unanswered ? throw new HttpRequestException("No answer.") : ValueTask.FromResult(new ConsentAnswer(verdict, ["there"]));
}
