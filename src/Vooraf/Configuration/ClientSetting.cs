using System.Collections.Immutable;

namespace Vooraf.Configuration;

/// <summary>A client as it is configured. Its secret is a hash, or stands in a file.</summary>
internal sealed record ClientSetting
{
    public required string Id { get; init; }

    /// <summary>The hash that <c>vooraf secret</c> prints.</summary>
    public string? SecretHash { get; init; }

    /// <summary>A file that holds that hash.</summary>
    public string? SecretFile { get; init; }

    public required string Holder { get; init; }

    /// <summary>The organisation that it acts for, a URA for instance; by default the holder.</summary>
    public string? Organisation { get; init; }

    public required ImmutableArray<string> Rights { get; init; }

    /// <summary>Who guards the treatment relations: <c>recorded</c> (Vooraf) or <c>asserted</c> (the client itself).</summary>
    public string? Relation { get; init; }

    /// <summary>Says the id only.</summary>
    public override string ToString() => $"ClientSetting({Id})";
}
