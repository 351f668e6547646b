namespace Vooraf.Access.Tokens;

/// <summary>What a request for a token brought.</summary>
public abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    /// <summary>A token.</summary>
    /// <param name="Token">The token.</param>
    /// <param name="Lifetime">How long it lives.</param>
    /// <param name="Scope">What it allows, in the words of <see cref="TokenRequest.Scope"/>.</param>
    public sealed record Issued(string Token, TimeSpan Lifetime, string Scope) : TokenAnswer
    {
        /// <summary>Says nothing: the token is in it.</summary>
        public override string ToString() => nameof(Issued);
    }

    /// <summary>A refusal (RFC 6749, section 5.2).</summary>
    /// <param name="Error">Error code of the RFC, for instance <c>invalid_client</c>.</param>
    /// <param name="Description">One sentence for the caller.</param>
    public sealed record Refused(string Error, string Description) : TokenAnswer;

    /// <summary>Too many failed attempts from this origin.</summary>
    /// <param name="RetryAfter">When to try again.</param>
    public sealed record Throttled(TimeSpan RetryAfter) : TokenAnswer;

    /// <summary>It cannot be judged now.</summary>
    /// <param name="Sentence">Why, for the caller.</param>
    public sealed record Unavailable(string Sentence) : TokenAnswer;
}
