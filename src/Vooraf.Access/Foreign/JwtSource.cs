using Vooraf.Access.Jwts;

namespace Vooraf.Access.Foreign;

/// <summary>Judges the signed tokens of one issuer: an ordered list of rules.</summary>
internal sealed class JwtSource
{
    private static readonly string[] Types = ["at+jwt", "JWT"];

    private readonly JwtIssuer issuer;
    private readonly AudienceIsUs audience;
    private readonly IJwtRule[] rules;

    public JwtSource(JwtIssuer issuer, TimeProvider time)
    {
        this.issuer = issuer;
        audience = new AudienceIsUs(issuer.Audiences, othersToo: true);
        rules =
        [
            new AlgorithmIsAllowed(),
            new HeaderIsUnderstood(Types),
            audience,
            new LifetimeHolds(time, issuer.Longest),
            new SignatureHolds(issuer.Keys),
        ];
    }

    /// <summary>What its tokens are worth.</summary>
    public IssuerTerms Terms => issuer.Terms;

    /// <summary>True when the token says that it is of this issuer.</summary>
    public bool Issues(SignedJwt jwt) => string.Equals(jwt.Issuer, issuer.Issuer, StringComparison.Ordinal);

    /// <summary>True when the token says that it is for the holder of this issuer.</summary>
    public bool IsFor(SignedJwt jwt) => audience.Holds(jwt);

    /// <summary>Judges a token of this issuer, but not who shows it.</summary>
    public async ValueTask<ForeignFinding> FindAsync(SignedJwt jwt, CancellationToken cancellation)
    {
        if (await JwtRules.JudgeAsync(rules, jwt, cancellation) is { } fault)
            return fault.IsPassing ? ForeignFinding.Unavailable(fault.Sentence) : ForeignFinding.Refused(fault.Sentence);
        return ForeignCaller.Make(jwt.Claims, TokenName.Of(jwt.Claims, jwt.Text), issuer.Terms);
    }
}
