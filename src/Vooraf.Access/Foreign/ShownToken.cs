namespace Vooraf.Access.Foreign;

/// <summary>A token as it was shown with a request.</summary>
/// <param name="Token">The token.</param>
/// <param name="AsDpop">True when it was shown as <c>DPoP</c>, false as <c>Bearer</c>.</param>
/// <param name="Proof">The proof that came with it; null for none, or for more than one.</param>
/// <param name="Method">HTTP method of the request.</param>
/// <param name="Url">Where the request came in, as callers see it, without query; empty when that is not configured.</param>
public sealed record ShownToken(string Token, bool AsDpop, string? Proof, string Method, string Url)
{
    /// <summary>Says nothing: the token is in it.</summary>
    public override string ToString() => nameof(ShownToken);
}
