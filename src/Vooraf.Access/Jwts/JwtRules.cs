namespace Vooraf.Access.Jwts;

/// <summary>Rules read from top to bottom; the first that does not hold ends it.</summary>
internal static class JwtRules
{
    /// <summary>What is wrong; null when every rule holds.</summary>
    public static async ValueTask<JwtFault?> JudgeAsync(ReadOnlyMemory<IJwtRule> rules, SignedJwt jwt, CancellationToken cancellation)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (await rules.Span[i].JudgeAsync(jwt, cancellation) is { } fault)
                return fault;
        }

        return null;
    }
}
