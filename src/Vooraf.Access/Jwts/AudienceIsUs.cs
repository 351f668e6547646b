namespace Vooraf.Access.Jwts;

/// <summary>The token is meant for us and for nobody else: one that is also meant for another could be passed on by that other.</summary>
/// <param name="names">How we are named.</param>
/// <param name="othersToo">True when it may be meant for others beside us.</param>
internal sealed class AudienceIsUs(IReadOnlyCollection<string> names, bool othersToo = false) : IJwtRule
{
    private static readonly JwtFault Fault = new("The token is not meant for this server: 'aud' must name it, exactly as its discovery document does.");

    public ValueTask<JwtFault?> JudgeAsync(SignedJwt jwt, CancellationToken cancellation) => ValueTask.FromResult(Holds(jwt) ? null : Fault);

    /// <summary>True when it is meant for us.</summary>
    public bool Holds(SignedJwt jwt)
    {
        var named = jwt.Claims.TextsOf("aud");
        return named is { Length: > 0 and <= 16 } && (othersToo ? Array.Exists(named, IsUs) : Array.TrueForAll(named, IsUs));
    }

    private bool IsUs(string audience) => names.Contains(audience, StringComparer.Ordinal);
}
