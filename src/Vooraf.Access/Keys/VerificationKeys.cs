using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Vooraf.Access.Jwts;

namespace Vooraf.Access.Keys;

/// <summary>A JWK Set (RFC 7517): the public keys by which signatures are checked, by their <c>kid</c>.</summary>
public sealed class VerificationKeys
{
    /// <summary>How many keys a set may hold.</summary>
    public const int Most = 64;

    private const int MostDepth = 8;

    private readonly FrozenDictionary<string, VerificationKey> byId;

    private VerificationKeys(FrozenDictionary<string, VerificationKey> byId) => this.byId = byId;

    /// <summary>Reads a set.</summary>
    /// <returns>The keys, or one sentence that says what is wrong, to end "the JWK Set ...".</returns>
    public static (VerificationKeys? Keys, string? Wrong) Read(ReadOnlyMemory<byte> json)
    {
        if (StrictJson.Read(json, MostDepth) is not { } set)
            return (null, "is not valid JSON");
        return set.ValueKind == JsonValueKind.Object && set.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? Read(keys)
            : (null, "is not an object with a list 'keys'");
    }

    /// <summary>True when there is a key of this name.</summary>
    public bool Knows(string kid) => byId.ContainsKey(kid);

    /// <summary>The key of this name for this algorithm; null when there is none.</summary>
    internal SecurityKey? Find(string kid, string algorithm) => byId.TryGetValue(kid, out var key) && key.Serves(algorithm) ? key.Key : null;

    private static (VerificationKeys? Keys, string? Wrong) Read(JsonElement keys)
    {
        if (keys.GetArrayLength() is 0 or > Most)
            return (null, $"must hold 1 to {Most} keys");

        var found = new Dictionary<string, VerificationKey>(StringComparer.Ordinal);
        foreach (var element in keys.EnumerateArray())
        {
            var (key, wrong) = VerificationKey.Read(element);
            if (wrong is not null)
                return (null, wrong);
            if (key is not null && !found.TryAdd(key.Id, key))
                return (null, "holds two keys with one 'kid'");
        }

        return found.Count == 0 ? (null, "holds no key for signatures") : (new VerificationKeys(found.ToFrozenDictionary(StringComparer.Ordinal)), null);
    }
}
