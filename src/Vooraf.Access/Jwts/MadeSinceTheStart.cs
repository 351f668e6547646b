namespace Vooraf.Access.Jwts;

/// <summary>What was shown before this server started is not remembered, so a token that could be one of those does not count.</summary>
/// <param name="seen">What is remembered, and since when.</param>
/// <param name="longest">How long such a token can live: once that has passed since the start, it need not say when it was made.</param>
/// <param name="time">The clock.</param>
internal sealed class MadeSinceTheStart(SeenOnce seen, TimeSpan longest, TimeProvider time) : IJwtRule
{
    private static readonly JwtFault JustNow = new("This server has just started and cannot know whether the token was used before: make a new one in a second.", IsPassing: true);
    private static readonly JwtFault Before = new("The token was made before this server started, or does not say when ('iat'): make a new one.");

    public ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation)
    {
        if (time.GetUtcNow() > seen.Since + longest + LifetimeHolds.Skew + LifetimeHolds.Skew)
            return ValueTask.FromResult<JwtFault?>(null);

        if (jwt.Claims.MomentOf("iat") is not { } made || made.AddSeconds(1) <= seen.Since)
            return ValueTask.FromResult<JwtFault?>(Before);
        return ValueTask.FromResult(made < seen.Since ? JustNow : null);
    }
}
