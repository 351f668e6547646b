using System.Text.Json;

namespace Vooraf.Access.Jwts;

/// <summary>Reads members of a JSON object that came from elsewhere.</summary>
internal static class JsonClaims
{
    /// <summary>A text; null when it is absent, empty or something else.</summary>
    public static string? TextOf(this JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>A moment in seconds since 1970; null when it is absent or cannot be one.</summary>
    public static DateTimeOffset? MomentOf(this JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(seconds))
            : null;

    /// <summary>One text or a list of texts; empty when it is absent; null when it is something else.</summary>
    public static string[]? TextsOf(this JsonElement claims, string name)
    {
        if (!claims.TryGetProperty(name, out var value))
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return [value.GetString()!];
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(one => one.GetString()!)]
            : null;
    }

    /// <summary>True when the object has such a member, whatever it holds.</summary>
    public static bool Has(this JsonElement claims, string name) => claims.TryGetProperty(name, out _);
}
