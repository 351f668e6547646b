namespace Vooraf.Access.Jwts;

/// <summary>One thing that must hold of a signed token.</summary>
internal interface IJwtRule
{
    /// <summary>Says what is wrong; null when nothing is.</summary>
    ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation);
}
