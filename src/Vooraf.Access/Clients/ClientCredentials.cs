namespace Vooraf.Access.Clients;

/// <summary>How a client shows who it is at one of our endpoints, as it was read from the form and the Authorization header.</summary>
public sealed record ClientCredentials
{
    /// <summary>The kind of assertion that is understood (RFC 7523, section 2.2).</summary>
    public const string JwtBearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>The client's id; null when absent: an assertion names it.</summary>
    public string? ClientId { get; init; }

    /// <summary>The client's secret; null when absent.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>The form's <c>client_assertion_type</c>; null when absent.</summary>
    public string? AssertionType { get; init; }

    /// <summary>The form's <c>client_assertion</c>; null when absent.</summary>
    public string? Assertion { get; init; }

    /// <summary>How this server is named: its token endpoint and its issuer identifier. An assertion must be meant for one of them.</summary>
    public IReadOnlyCollection<string> Audiences { get; init; } = [];

    /// <summary>Where the request came from: failed attempts are counted by it.</summary>
    public required string Origin { get; init; }

    /// <summary>Says nothing: secrets are in it.</summary>
    public override string ToString() => nameof(ClientCredentials);
}
