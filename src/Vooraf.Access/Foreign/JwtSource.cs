using Vooraf.Access.Jwts;

namespace Vooraf.Access.Foreign;

/// <summary>Judges the signed tokens of one issuer: an ordered list of rules.</summary>
internal sealed class JwtSource : IForeignSource
{
    private static readonly string[] Types = ["at+jwt", "JWT"];

    private readonly JwtIssuer issuer;
    private readonly IJwtRule[] rules;

    public JwtSource(JwtIssuer issuer, TimeProvider time)
    {
        this.issuer = issuer;
        rules =
        [
            new AlgorithmIsAllowed(),
            new HeaderIsUnderstood(Types),
            new AudienceIsUs(issuer.Audiences, othersToo: true),
            new LifetimeHolds(time, issuer.Longest),
            new SignatureHolds(issuer.Keys),
        ];
    }

    public IssuerTerms Terms => issuer.Terms;

    public async ValueTask<ForeignFinding> FindAsync(string token, CancellationToken cancellation)
    {
        if (SignedJwt.Read(token) is not { } jwt || !string.Equals(jwt.Issuer, issuer.Issuer, StringComparison.Ordinal))
            return ForeignFinding.NotMine;
        if (await JwtRules.JudgeAsync(rules, jwt, cancellation) is { } fault)
            return fault.IsPassing ? ForeignFinding.Unavailable(fault.Sentence) : ForeignFinding.Refused(fault.Sentence);
        return ForeignCaller.Make(jwt.Claims, TokenName.Of(jwt.Claims, token), issuer.Terms);
    }
}
