using System.Text.Json;
using Vooraf.Access.Jwts;
using Vooraf.Access.Outgoing;

namespace Vooraf.Access.Foreign;

/// <summary>
/// Asks an issuer about a token (RFC 7662). <c>active: false</c>, which comes with 200, is a refusal; what is no answer within the time is one for now.
/// </summary>
internal sealed class IntrospectionSource(IntrospectionIssuer issuer, HttpClient http, TimeProvider time)
{
    private const int MostDepth = 32;

    private static readonly ForeignFinding NoAnswer = ForeignFinding.Unavailable("The issuer of the token could not be asked about it.");
    private static readonly ForeignFinding NotActive = ForeignFinding.Refused("The token is not in force.");

    /// <summary>What its tokens are worth.</summary>
    public IssuerTerms Terms => issuer.Terms;

    /// <summary>True when a token may be of this issuer: it says so, or nothing at all.</summary>
    public bool MayIssue(SignedJwt? jwt) => jwt?.Issuer is not { } name || string.Equals(name, issuer.Issuer, StringComparison.Ordinal);

    /// <summary>Judges a token, but not who shows it.</summary>
    public async ValueTask<ForeignFinding> FindAsync(string token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, issuer.Endpoint) { Content = new FormUrlEncodedContent([new("token", token)]) };
        request.Headers.Accept.Add(new("application/json"));
        return await OutgoingHttp.SendAsync(http, request, cancellation) is { } body && StrictJson.Read(body, MostDepth) is { ValueKind: JsonValueKind.Object } answer
            ? Judge(answer, token)
            : NoAnswer;
    }

    private ForeignFinding Judge(JsonElement answer, string token)
    {
        if (!answer.TryGetProperty("active", out var active) || active.ValueKind != JsonValueKind.True)
            return NotActive;
        if (!string.Equals(answer.TextOf("iss"), issuer.Issuer, StringComparison.Ordinal))
            return NotActive;

        // The word of the other about "active" is not enough: its clock, or a cache between, may be wrong.
        var now = time.GetUtcNow();
        if (answer.MomentOf("exp") is { } end && end <= now || answer.MomentOf("nbf") is { } begin && begin > now + LifetimeHolds.Skew)
            return NotActive;
        return ForeignCaller.Make(answer, TokenName.Of(answer, token), issuer.Terms);
    }
}
