namespace Vooraf.Access.Jwts;

/// <summary>The token is in force now, and not for longer than is allowed. Clocks may differ a little.</summary>
/// <param name="time">The clock.</param>
/// <param name="longest">How far ahead its end may lie.</param>
internal sealed class LifetimeHolds(TimeProvider time, TimeSpan longest) : IJwtRule
{
    /// <summary>How much the clock of another may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>How far ahead the moment of making may lie. Short, because what counts once has to wait for it (see <see cref="SeenOnce.AddAsync"/>).</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromSeconds(5);

    private static readonly JwtFault NoEnd = new("The token must say when it ends, in 'exp'.");
    private static readonly JwtFault Ended = new("The token has ended.");
    private static readonly JwtFault TooLong = new("The token would live for too long: see 'exp'.");
    private static readonly JwtFault NotYet = new("The token does not count yet: see 'nbf' and 'iat', and the clock.");

    public ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation) => ValueTask.FromResult(Judge(jwt));

    private JwtFault? Judge(SignedJwt jwt)
    {
        var now = time.GetUtcNow();
        if (jwt.Claims.MomentOf("exp") is not { } end)
            return NoEnd;
        if (end + Skew <= now)
            return Ended;
        if (end > now + longest + Skew)
            return TooLong;
        return IsPast(jwt, "nbf", now + Skew) && IsPast(jwt, "iat", now + Ahead) ? null : NotYet;
    }

    private static bool IsPast(SignedJwt jwt, string name, DateTimeOffset latest) =>
        !jwt.Claims.Has(name) || jwt.Claims.MomentOf(name) is { } moment && moment <= latest;
}
