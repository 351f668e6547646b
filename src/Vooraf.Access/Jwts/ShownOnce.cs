namespace Vooraf.Access.Jwts;

/// <summary>A token counts once: its <c>jti</c> is remembered as long as it could be shown again. The last rule: only what counts otherwise is remembered.</summary>
/// <param name="seen">What was shown.</param>
/// <param name="owner">Whose <c>jti</c> it is: two clients may use the same.</param>
internal sealed class ShownOnce(SeenOnce seen, string owner) : IJwtRule
{
    private const int LongestId = 256;

    private static readonly JwtFault NoId = new("The token must have a 'jti' that was never used before.");
    private static readonly JwtFault Again = new("The token was used before: make a new one for each request.");

    public async ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation)
    {
        if (jwt.Claims.TextOf("jti") is not { Length: <= LongestId } id || jwt.Claims.MomentOf("exp") is not { } end)
            return NoId;
        return await seen.AddAsync(owner, id, jwt.Claims.MomentOf("iat"), end + LifetimeHolds.Skew, cancellation) ? null : Again;
    }
}
