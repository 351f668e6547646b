using Vooraf.Access.Clients;

namespace Vooraf.Access.Tokens;

/// <summary>A request for a token (RFC 6749, section 4.4), as it was read from the form and the Authorization header.</summary>
public sealed record TokenRequest
{
    /// <summary>The form's <c>grant_type</c>; null when absent.</summary>
    public string? GrantType { get; init; }

    /// <summary>The form's <c>scope</c>: words with spaces between; null for all that the client may.</summary>
    public string? Scope { get; init; }

    /// <summary>How the client shows itself.</summary>
    public required ClientCredentials Credentials { get; init; }

    /// <summary>Says nothing: secrets are in it.</summary>
    public override string ToString() => nameof(TokenRequest);
}
