using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Vooraf.Access.Keys;

namespace Vooraf.Access.Jwts;

/// <summary>The token was signed with a key that is registered for who says to have made it, by an algorithm that the key is for.</summary>
/// <param name="keys">Where these keys come from.</param>
internal sealed class SignatureHolds(IKeySource keys) : IJwtRule
{
    private static readonly JwtFault Unreachable = new("The keys by which the token is checked cannot be had now.", IsPassing: true);
    private static readonly JwtFault Fault = new("The token is not signed with a key that is registered.");

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = SignedJwt.MostCharacters };

    public async ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation)
    {
        if (await keys.KeysAsync(jwt.KeyId, cancellation) is not { } known)
            return Unreachable;
        if (known.Find(jwt.KeyId, jwt.Algorithm) is not { } key)
            return Fault;

        var result = await Handler.ValidateTokenAsync(jwt.Text, ParametersOf(key, jwt.Algorithm));
        return result.IsValid ? null : Fault;
    }

    // The one key and the one algorithm that belong together; audience and lifetime have rules of their own, which go by the injected clock.
    private static TokenValidationParameters ParametersOf(SecurityKey key, string algorithm) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        ValidAlgorithms = [algorithm],
        ValidateAudience = false,
        ValidateIssuer = false,
        ValidateLifetime = false,
        ValidateTokenReplay = false,
    };
}
