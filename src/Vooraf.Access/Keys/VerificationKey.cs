using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using Vooraf.Access.Jwts;

namespace Vooraf.Access.Keys;

/// <summary>One public key, and the algorithms it may be used for.</summary>
internal sealed class VerificationKey
{
    private const int LeastRsaBits = 2048;
    private const int MostRsaBits = 8192;
    private const int LongestId = 256;

    private readonly string[] algorithms;

    private VerificationKey(string id, SecurityKey key, string[] algorithms)
    {
        Id = id;
        Key = key;
        this.algorithms = algorithms;
    }

    public string Id { get; }

    public SecurityKey Key { get; }

    public bool Serves(string algorithm) => Array.IndexOf(algorithms, algorithm) >= 0;

    /// <summary>The key; nothing for a key that is for something else; or what is wrong with it.</summary>
    public static (VerificationKey? Key, string? Wrong) Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || Text(element, "kid") is not { Length: > 0 and <= LongestId } id)
            return (null, "holds a key without 'kid'");
        if (element.TryGetProperty("d", out _) || element.TryGetProperty("k", out _))
            return (null, "holds a private or secret key: only public keys belong in it, and that one must no longer be used");
        if (Text(element, "use") is { } use && !string.Equals(use, "sig", StringComparison.Ordinal))
            return (null, null);

        var made = Make(element.GetRawText());
        var served = made is null ? [] : AlgorithmsOf(made);
        if (Text(element, "alg") is { } only)
            served = Array.IndexOf(served, only) < 0 ? [] : [only];
        return served.Length == 0 ? (null, null) : (new VerificationKey(id, made!, served), null);
    }

    private static JsonWebKey? Make(string json)
    {
        try
        {
            return new JsonWebKey(json);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string[] AlgorithmsOf(JsonWebKey key) => key.Kty switch
    {
        "RSA" when key is { N: not null, E: not null } && BitsOf(key) is >= LeastRsaBits and <= MostRsaBits => JwtAlgorithms.Rsa,
        "EC" when key is { X: not null, Y: not null } => JwtAlgorithms.OfCurve(key.Crv),
        _ => [],
    };

    private static int BitsOf(JsonWebKey key)
    {
        try
        {
            return key.KeySize;
        }
        catch (FormatException)
        {
            return 0;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
