using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Clients;

/// <summary>
/// Judges the assertion by which a client shows who it is (RFC 7523; SMART App Launch 2, client-confidential-asymmetric): <c>iss</c> and <c>sub</c> the client, <c>aud</c>
/// this server, <c>exp</c> at most five minutes ahead, <c>jti</c> used once, signed with a registered key that <c>kid</c> names.
/// </summary>
/// <param name="clients">The clients.</param>
/// <param name="seen">Which assertions were used.</param>
/// <param name="time">The clock.</param>
public sealed class AssertionJudge(ClientRegistry clients, SeenOnce seen, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly string[] Types = ["JWT", "client-authentication+jwt"];

    private static readonly ClientProof.Unknown NoToken = new("The assertion is not a signed token in compact form.");
    private static readonly ClientProof.Unknown OtherClient = new("The assertion must name the client in 'iss' and 'sub', and client_id, where it is sent, must be the same.");

    // The same words as for a wrong signature: they do not tell whether there is such a client.
    private static readonly ClientProof.Unknown NoKey = new("The token is not signed with a key that is registered.");

    /// <summary>Judges.</summary>
    /// <param name="assertion">The assertion.</param>
    /// <param name="shown">What was sent with it.</param>
    /// <param name="cancellation">Ends the waiting for keys.</param>
    public async ValueTask<ClientProof> JudgeAsync(string assertion, ClientCredentials shown, CancellationToken cancellation)
    {
        if (SignedJwt.Read(assertion) is not { } jwt)
            return NoToken;
        if (jwt.Issuer is not { } id || !string.Equals(jwt.Claims.TextOf("sub"), id, StringComparison.Ordinal) || shown.ClientSecret is not null || !IsSame(shown.ClientId, id))
            return OtherClient;

        var client = clients.Find(id);
        if (await JwtRules.JudgeAsync(RulesBeforeKeys(client, shown), jwt, cancellation) is { } fault)
            return new ClientProof.Unknown(fault.Sentence);
        return client?.Keys is null ? NoKey : await JudgeSignedAsync(jwt, client, cancellation);
    }

    private async ValueTask<ClientProof> JudgeSignedAsync(SignedJwt jwt, Client client, CancellationToken cancellation)
    {
        IJwtRule[] rules = [new SignatureHolds(client.Keys!), new MadeSinceTheStart(seen, Longest, time), new ShownOnce(seen, client.Id)];
        if (await JwtRules.JudgeAsync(rules, jwt, cancellation) is { } fault)
            return fault.IsPassing ? new ClientProof.Unavailable(fault.Sentence) : new ClientProof.Unknown(fault.Sentence);

        var (context, wrong) = AssertionContext.Read(jwt.Claims);
        return context is null ? new ClientProof.Unknown(wrong!) : new ClientProof.Known(client, context);
    }

    private IJwtRule[] RulesBeforeKeys(Client? client, ClientCredentials shown) =>
    [
        new AlgorithmIsAllowed(),
        new HeaderIsUnderstood(Types, keysAt: client?.KeysAt),
        new AudienceIsUs(shown.Audiences),
        new LifetimeHolds(time, Longest),
    ];

    private static bool IsSame(string? sent, string id) => sent is null || string.Equals(sent, id, StringComparison.Ordinal);
}
