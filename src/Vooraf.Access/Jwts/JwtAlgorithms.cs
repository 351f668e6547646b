namespace Vooraf.Access.Jwts;

/// <summary>
/// The signatures that are understood (RFC 7518): those that SMART Backend Services names (RS384, ES384) and their stronger or usual neighbours.
/// All of them take a public key to check. Nothing with a shared secret and no <c>none</c>.
/// </summary>
public static class JwtAlgorithms
{
    /// <summary>With an RSA key.</summary>
    internal static readonly string[] Rsa = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];

    private static readonly string[] P256 = ["ES256"];
    private static readonly string[] P384 = ["ES384"];
    private static readonly string[] P521 = ["ES512"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rsa, .. P256, .. P384, .. P521];

    /// <summary>With a key on this curve: a curve has one algorithm (RFC 7518, section 3.4).</summary>
    internal static string[] OfCurve(string? curve) => curve switch
    {
        "P-256" => P256,
        "P-384" => P384,
        "P-521" => P521,
        _ => [],
    };
}
