using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Running;

/// <summary>Proofs of possession (RFC 9449), made and checked by hand.</summary>
public static class DpopProofs
{
    /// <summary>A proof.</summary>
    public static string Make(SigningKey key, string method, string url, string token, DateTimeOffset at, string id)
    {
        var jwk = key.Jwk;
        jwk.Remove("kid");
        var claims = new JsonObject { ["jti"] = id, ["htm"] = method, ["htu"] = url, ["iat"] = at.ToUnixTimeSeconds(), ["ath"] = HashOf(token) };
        return key.Sign(claims, ("typ", "dpop+jwt"), ("kid", null), ("jwk", jwk));
    }

    /// <summary>The thumbprint of an elliptic key (RFC 7638).</summary>
    public static string ThumbprintOf(JsonObject jwk) => HashOf($$"""{"crv":"{{jwk["crv"]}}","kty":"{{jwk["kty"]}}","x":"{{jwk["x"]}}","y":"{{jwk["y"]}}"}""");

    /// <summary>Says why a proof is not valid; null when it is.</summary>
    public static string? WhyNot(string proof, string method, string url, string thumbprint, string token)
    {
        var parts = proof.Split('.');
        var (header, claims) = (JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!, JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!);
        var jwk = header["jwk"]!.AsObject();
        if (!string.Equals(ThumbprintOf(jwk), thumbprint, StringComparison.Ordinal))
            return "jkt mismatch";
        if (!string.Equals((string?)claims["htm"], method, StringComparison.Ordinal) || !string.Equals((string?)claims["htu"], url, StringComparison.Ordinal))
            return "method/url mismatch";
        if (!string.Equals((string?)claims["ath"], HashOf(token), StringComparison.Ordinal))
            return "ath/token claim mismatch";

        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars((string)jwk["x"]!), Y = Base64Url.DecodeFromChars((string)jwk["y"]!) },
        });
        return key.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256) ? null : "signature";
    }

    private static string HashOf(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
}
