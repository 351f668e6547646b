using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Clients;

/// <summary>Finds out which client asks: by an assertion that it signed (private_key_jwt, RFC 7523), or by a secret where it has one.</summary>
/// <param name="clients">The clients.</param>
/// <param name="assertions">Judges assertions.</param>
/// <param name="failures">Counts failed attempts with a secret by origin and client id: guessing one secret ends soon.</param>
/// <param name="floods">Counts failed attempts with a secret by origin alone: hashing for made-up ids ends too.</param>
/// <param name="time">The clock.</param>
public sealed class ClientAuthentication(ClientRegistry clients, AssertionJudge assertions, WindowLimiter failures, WindowLimiter floods, TimeProvider time)
{
    private const int MostFailures = 10;
    private const int MostFailuresOfOrigin = 100;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly ClientProof.Unknown NotShown = new("The client is not known or its secret is wrong.");
    private static readonly ClientProof.Unknown OtherAssertion = new($"A client shows itself with client_assertion_type={ClientCredentials.JwtBearer} and a client_assertion that it signed.");
    private static readonly ClientProof.Unknown Ended = new("The client has ended.");

    /// <summary>With the usual limits: ten failed secrets a minute for one client from one address, a hundred for all of an address.</summary>
    public static ClientAuthentication Create(ClientRegistry clients, TimeProvider time) => new(
        clients,
        new AssertionJudge(clients, new SeenOnce(time), time),
        new WindowLimiter(time, MostFailures, Minute),
        new WindowLimiter(time, MostFailuresOfOrigin, Minute),
        time);

    /// <summary>The clients.</summary>
    public ClientRegistry Clients => clients;

    /// <summary>Finds out who it is.</summary>
    public async ValueTask<ClientProof> FindAsync(ClientCredentials shown, CancellationToken cancellation)
    {
        var proof = shown.Assertion is null && shown.AssertionType is null ? BySecret(shown) : await ByAssertionAsync(shown, cancellation);
        return proof is ClientProof.Known { Client.Ended: { } end } && end <= time.GetUtcNow() ? Ended : proof;
    }

    private async ValueTask<ClientProof> ByAssertionAsync(ClientCredentials shown, CancellationToken cancellation) =>
        shown.Assertion is { } assertion && shown.AssertionType is ClientCredentials.JwtBearer
            ? await assertions.JudgeAsync(assertion, shown, cancellation)
            : OtherAssertion;

    // Only secrets can be guessed, so only they are counted: who knows the id of a client must not be able to shut it out.
    private ClientProof BySecret(ClientCredentials shown)
    {
        var pair = $"{shown.Origin} {shown.ClientId}";
        if ((failures.RetryAfter(pair) ?? floods.RetryAfter(shown.Origin)) is { } wait)
            return new ClientProof.Throttled(wait);
        if (shown is { ClientId: { Length: > 0 } id, ClientSecret: { } secret } && clients.Authenticate(id, secret) is { } client)
            return new ClientProof.Known(client, StatedContext.Nothing);

        failures.Count(pair);
        floods.Count(shown.Origin);
        return NotShown;
    }
}
