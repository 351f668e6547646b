using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Configuration;

/// <summary>A client as it is configured, with one way to show itself: a JWK Set in the settings, in a file or at an address; or, in Development only, a secret.</summary>
internal sealed record ClientSetting
{
    public required string Id { get; init; }

    /// <summary>The hash that <c>vooraf secret</c> prints.</summary>
    public string? SecretHash { get; init; }

    /// <summary>A file that holds that hash.</summary>
    public string? SecretFile { get; init; }

    /// <summary>Its public keys, as a JWK Set.</summary>
    public JsonElement? Jwks { get; init; }

    /// <summary>A file that holds them.</summary>
    public string? JwksFile { get; init; }

    /// <summary>The address where they are.</summary>
    public string? JwksUrl { get; init; }

    public required string Holder { get; init; }

    /// <summary>The organisation that it acts for, a URA for instance; by default the holder.</summary>
    public string? Organisation { get; init; }

    /// <summary>The type of that organisation.</summary>
    public string? OrganisationType { get; init; }

    /// <summary>The name of that organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>The most that a token of it allows: SMART scopes, names of use cases, <c>vooraf/migrate</c>.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>Who guards the treatment relations: <c>recorded</c> (Vooraf) or <c>asserted</c> (the client itself).</summary>
    public string? Relation { get; init; }

    /// <summary>When it was ended; null when it was not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Most requests in a minute; null: the setting for all clients.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Most different persons sought in an hour; null: the setting for all clients.</summary>
    public int? PersonsPerHour { get; init; }

    /// <summary>Says the id only.</summary>
    public override string ToString() => $"ClientSetting({Id})";
}
