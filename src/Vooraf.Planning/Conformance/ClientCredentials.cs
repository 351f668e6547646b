namespace Vooraf.Planning.Conformance;

/// <summary>With what a token is asked (OAuth 2 client credentials).</summary>
/// <param name="Endpoint">The token endpoint.</param>
/// <param name="ClientId">Who asks.</param>
/// <param name="Secret">The secret; it is sent to the endpoint, and written nowhere.</param>
public sealed record ClientCredentials(Uri Endpoint, string ClientId, string Secret)
{
    /// <summary>Scope words to ask for, separated by spaces; null: none are named.</summary>
    public string? Scope { get; init; }

    /// <summary>Without the secret.</summary>
    public override string ToString() => $"{ClientId} at {Endpoint}";
}
