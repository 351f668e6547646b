using System.Text.Json;

namespace Vooraf.Access.Jwts;

/// <summary>
/// The header names a key by <c>kid</c> and asks for nothing that is not understood. A key or the address of a key in it (<c>jwk</c>, <c>jku</c>, <c>x5c</c>, <c>x5u</c>) is
/// never used; <c>jku</c> must be the registered address (SMART App Launch, client-confidential-asymmetric).
/// </summary>
/// <param name="types">The kinds of token (<c>typ</c>) that are meant here; none said is allowed too when <paramref name="typeMayMiss"/>.</param>
/// <param name="typeMayMiss">False where the kind must be said.</param>
/// <param name="keysAt">The registered address of the keys; null when there is none.</param>
internal sealed class HeaderIsUnderstood(string[] types, bool typeMayMiss = true, Uri? keysAt = null) : IJwtRule
{
    private const int LongestKeyId = 256;
    private const string MediaPrefix = "application/";

    private static readonly JwtFault NoKey = new("The header of the token must name its key in 'kid'.");
    private static readonly JwtFault NotUnderstood = new("The header of the token asks for something that is not supported: leave 'crit', 'zip', 'enc', 'jwk', 'x5u' and 'b64' out.");
    private static readonly JwtFault OtherAddress = new("The address of keys in the header of the token is not the one that is registered.");
    private static readonly JwtFault OtherType = new("This is a token of another kind: see 'typ' in its header.");

    public ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation) => ValueTask.FromResult(Judge(jwt.Header));

    private JwtFault? Judge(JsonElement header)
    {
        if (header.TextOf("kid") is not { Length: <= LongestKeyId })
            return NoKey;
        if (header.Has("crit") || header.Has("zip") || header.Has("enc") || header.Has("jwk") || header.Has("x5u") || header.Has("b64"))
            return NotUnderstood;
        if (header.Has("jku") && (keysAt is null || !string.Equals(header.TextOf("jku"), keysAt.AbsoluteUri, StringComparison.Ordinal)))
            return OtherAddress;
        return TypeFits(header) ? null : OtherType;
    }

    private bool TypeFits(JsonElement header)
    {
        if (!header.Has("typ"))
            return typeMayMiss;
        if (header.TextOf("typ") is not { } type)
            return false;
        var name = type.StartsWith(MediaPrefix, StringComparison.OrdinalIgnoreCase) ? type[MediaPrefix.Length..] : type;
        return types.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
