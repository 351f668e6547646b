using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.Testing;

/// <summary>A key of a made-up client or issuer, and signed tokens made with it by hand: no library of the program has a part in them.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa? curve;
    private readonly RSA? rsa;

    private SigningKey(string id, string algorithm, ECDsa? curve, RSA? rsa)
    {
        Id = id;
        Algorithm = algorithm;
        this.curve = curve;
        this.rsa = rsa;
    }

    /// <summary>Its <c>kid</c>.</summary>
    public string Id { get; }

    /// <summary>The algorithm with which it signs when nothing else is said.</summary>
    public string Algorithm { get; }

    /// <summary>The public key as a JWK.</summary>
    public JsonObject Jwk => curve is not null ? OfCurve(curve.ExportParameters(false)) : OfRsa(rsa!.ExportParameters(false));

    /// <summary>The JWK Set of this key alone.</summary>
    public string Jwks => SetOf(this);

    /// <summary>The public key in PEM: what an attacker would use as a shared secret.</summary>
    public string PublicPem => curve is not null ? curve.ExportSubjectPublicKeyInfoPem() : rsa!.ExportSubjectPublicKeyInfoPem();

    public static SigningKey Es384(string id) => new(id, "ES384", ECDsa.Create(ECCurve.NamedCurves.nistP384), null);

    public static SigningKey Es256(string id) => new(id, "ES256", ECDsa.Create(ECCurve.NamedCurves.nistP256), null);

    public static SigningKey Rs384(string id, int bits = 2048) => new(id, "RS384", null, RSA.Create(bits));

    /// <summary>A JWK Set.</summary>
    public static string SetOf(params SigningKey[] keys) =>
        new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => (JsonNode)key.Jwk)]) }.ToJsonString();

    /// <summary>A signed token.</summary>
    /// <param name="claims">Its claims.</param>
    /// <param name="header">Members to put over those of the usual header; null removes one.</param>
    public string Sign(JsonObject claims, params ReadOnlySpan<(string Name, JsonNode? Value)> header)
    {
        var head = new JsonObject { ["alg"] = Algorithm, ["kid"] = Id, ["typ"] = "JWT" };
        foreach (var (name, value) in header)
        {
            head.Remove(name);
            if (value is not null)
                head[name] = value;
        }

        return SignText(head.ToJsonString(), claims.ToJsonString());
    }

    /// <summary>A signed token of any two texts.</summary>
    public string SignText(string header, string claims)
    {
        var signed = Part(header) + "." + Part(claims);
        return signed + "." + Base64Url.EncodeToString(SignatureOf(Encoding.ASCII.GetBytes(signed)));
    }

    /// <summary>A part of a token.</summary>
    public static string Part(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        curve?.Dispose();
        rsa?.Dispose();
    }

    private byte[] SignatureOf(byte[] signed)
    {
        var hash = Algorithm[^3..] is "256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384;
        return curve?.SignData(signed, hash) ?? rsa!.SignData(signed, hash, RSASignaturePadding.Pkcs1);
    }

    private JsonObject OfCurve(ECParameters key) => new()
    {
        ["kty"] = "EC",
        ["kid"] = Id,
        ["crv"] = key.Q.X!.Length == 48 ? "P-384" : "P-256",
        ["x"] = Base64Url.EncodeToString(key.Q.X),
        ["y"] = Base64Url.EncodeToString(key.Q.Y),
    };

    private JsonObject OfRsa(RSAParameters key) => new()
    {
        ["kty"] = "RSA",
        ["kid"] = Id,
        ["n"] = Base64Url.EncodeToString(key.Modulus),
        ["e"] = Base64Url.EncodeToString(key.Exponent),
    };
}
