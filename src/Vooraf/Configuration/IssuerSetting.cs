using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Configuration;

/// <summary>Another issuer of which tokens are taken: one that signs them (keys) or one that is asked about them (introspection).</summary>
/// <remarks>What the list does not say is null: a value of its own that a member has here would be passed over when the list is read.</remarks>
internal sealed record IssuerSetting
{
    public required string Name { get; init; }

    /// <summary>Id of the holder whose data its tokens are for.</summary>
    public required string Holder { get; init; }

    /// <summary>Its <c>iss</c>: a node that is asked answers about the tokens of others too.</summary>
    public required string Issuer { get; init; }

    /// <summary>How it names this server in <c>aud</c>; needed when it signs.</summary>
    public ImmutableArray<string> Audience { get; init; }

    /// <summary>Its public keys, as a JWK Set.</summary>
    public JsonElement? Jwks { get; init; }

    /// <summary>A file that holds them.</summary>
    public string? JwksFile { get; init; }

    /// <summary>The address where they are.</summary>
    public string? JwksUrl { get; init; }

    /// <summary>How many minutes ahead the end of a signed token may lie; null: 60.</summary>
    public int? LongestMinutes { get; init; }

    /// <summary>Where it is asked about tokens.</summary>
    public string? IntrospectionUrl { get; init; }

    /// <summary>Where proofs of possession are checked; null: bound tokens are refused.</summary>
    public string? DpopUrl { get; init; }

    /// <summary>The published set of claim names that it follows: <c>knooppunt</c> (null too) or <c>gf</c>.</summary>
    public string? Claims { get; init; }

    /// <summary>Claim names that differ from that set.</summary>
    public ClaimNameSetting? ClaimNames { get; init; }

    /// <summary>What the words of its scopes mean here.</summary>
    public required ImmutableSortedDictionary<string, string> Scopes { get; init; }
}
