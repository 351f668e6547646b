namespace Vooraf.Access.Jwts;

/// <summary>Only signatures that take a public key: a token does not choose how it is checked.</summary>
internal sealed class AlgorithmIsAllowed : IJwtRule
{
    private static readonly JwtFault Fault = new($"The token must be signed with one of {string.Join(", ", JwtAlgorithms.All)}.");

    public ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation) =>
        ValueTask.FromResult(JwtAlgorithms.All.Contains(jwt.Algorithm, StringComparer.Ordinal) ? null : Fault);
}
