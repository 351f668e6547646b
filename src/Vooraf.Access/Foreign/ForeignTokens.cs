using System.Collections.Immutable;
using System.Text;
using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Foreign;

/// <summary>Finds out who calls with a token of another issuer that is trusted by configuration.</summary>
public sealed class ForeignTokens : IDisposable
{
    private const int MostAtOnce = 64;

    private static readonly ForeignFinding NotAsked = ForeignFinding.Unavailable("Too many tokens that do not count were shown from this address.");
    private static readonly ForeignFault Unknown = new("The token is of no issuer that is trusted here.");
    private static readonly ForeignFault TooLong = new("The token is too long.");
    private static readonly ForeignFault Busy = new("Too many tokens are being asked about at once.", IsPassing: true);
    private static readonly ForeignFault NotBound = new("The token is bound to no key: show it as Bearer.");
    private static readonly ForeignFault Bound = new("The token is bound to a key: show it as DPoP, with one proof in the DPoP header.");
    private static readonly ForeignFault ProofsNotTaken = new("The token is bound to a key, and proofs of its issuer cannot be checked here.");

    private readonly ImmutableArray<JwtSource> signing;
    private readonly ImmutableArray<IntrospectionSource> asked;
    private readonly FindingCache cache;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim asking = new(MostAtOnce);
    private readonly TimeSpan patience;

    /// <summary>Makes it.</summary>
    /// <param name="signing">Issuers that sign their tokens.</param>
    /// <param name="asked">Issuers that are asked about tokens, in this order.</param>
    /// <param name="http">The client for requests to elsewhere.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cacheAge">How long what was found is remembered; zero for not at all.</param>
    public ForeignTokens(IEnumerable<JwtIssuer> signing, IEnumerable<IntrospectionIssuer> asked, HttpClient http, TimeProvider time, TimeSpan cacheAge)
    {
        this.signing = [.. signing.Select(issuer => new JwtSource(issuer, time))];
        this.asked = [.. asked.Select(issuer => new IntrospectionSource(issuer, http, time))];
        this.time = time;
        cache = new FindingCache(time, cacheAge);
        patience = http.Timeout;
    }

    /// <summary>Finds out who calls.</summary>
    /// <param name="shown">The token as it was shown.</param>
    /// <param name="mayAsk">False when no issuer is to be asked about a token that was never found good.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<ForeignReading> ReadAsync(ShownToken shown, bool mayAsk, CancellationToken cancellation)
    {
        if (shown.Token.Length > SignedJwt.MostCharacters)
            return new ForeignReading(null, TooLong);

        var key = TokenKey.Of(Encoding.UTF8.GetBytes(shown.Token));
        var finding = cache.Find(key) ?? await FindAsync(shown.Token, key, mayAsk || cache.Knows(key), cancellation);
        var fault = finding.Fault ?? (finding.Caller is null ? Unknown : await WhyNotTheirsAsync(shown, finding, cancellation));
        return fault is null ? new ForeignReading(finding.Caller, null) : new ForeignReading(null, fault);
    }

    /// <inheritdoc/>
    public void Dispose() => asking.Dispose();

    private async ValueTask<ForeignFinding> FindAsync(string token, TokenKey key, bool mayAsk, CancellationToken cancellation)
    {
        var jwt = SignedJwt.Read(token);
        var finding = jwt is not null && SignerOf(jwt) is { } signer ? await signer.FindAsync(jwt, cancellation) : await AskAsync(token, jwt, mayAsk, cancellation);
        cache.Keep(key, finding);
        return finding;
    }

    // One issuer may sign for several holders, each with an audience of its own.
    private JwtSource? SignerOf(SignedJwt jwt)
    {
        JwtSource? first = null;
        foreach (var source in signing)
        {
            if (HasEnded(source.Terms) || !source.Issues(jwt))
                continue;
            if (source.IsFor(jwt))
                return source;
            first ??= source;
        }

        return first;
    }

    // Whoever is asked sees the token: one that names its issuer goes to nobody else.
    private async ValueTask<ForeignFinding> AskAsync(string token, SignedJwt? jwt, bool mayAsk, CancellationToken cancellation)
    {
        var sources = asked.Where(source => !HasEnded(source.Terms) && source.MayIssue(jwt)).ToArray();
        if (sources.Length == 0)
            return ForeignFinding.NotMine;
        if (!mayAsk)
            return NotAsked;
        if (!await asking.WaitAsync(patience, cancellation))
            return new ForeignFinding(null, null, null, Busy);
        try
        {
            return await FirstAsync(sources, token, cancellation);
        }
        finally
        {
            asking.Release();
        }
    }

    // The first that knows the token decides. Where none does, one that did not answer may have known it.
    private static async ValueTask<ForeignFinding> FirstAsync(IntrospectionSource[] sources, string token, CancellationToken cancellation)
    {
        var last = ForeignFinding.NotMine;
        foreach (var source in sources)
        {
            var finding = await source.FindAsync(token, cancellation);
            if (finding.Caller is not null)
                return finding;
            if (last.Fault is not { IsPassing: true })
                last = finding;
        }

        return last;
    }

    private bool HasEnded(IssuerTerms terms) => terms.Ended <= time.GetUtcNow();

    private static async ValueTask<ForeignFault?> WhyNotTheirsAsync(ShownToken shown, ForeignFinding finding, CancellationToken cancellation)
    {
        if (finding.Thumbprint is not { } thumbprint)
            return shown.AsDpop ? NotBound : null;
        if (!shown.AsDpop || shown.Proof is null)
            return Bound;
        return finding.Terms?.Proofs is { } proofs ? await proofs.CheckAsync(shown, thumbprint, cancellation) : ProofsNotTaken;
    }
}
