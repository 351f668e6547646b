using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Vooraf.Access.Clients;

namespace Vooraf.Access.Tokens;

/// <summary>
/// The access tokens in force: opaque, 256 random bits, kept in memory as hashes only. A restart ends them all.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="lifetime">How long a token lives.</param>
public sealed class TokenStore(TimeProvider time, TimeSpan lifetime)
{
    /// <summary>How many tokens of one client are in force at most; the oldest ends when one more is issued.</summary>
    public const int MostPerClient = 1000;

    private const int TokenBytes = 32;
    private const int TokenLength = 43;

    private readonly ConcurrentDictionary<TokenKey, Caller> callers = new();
    private readonly Dictionary<string, Queue<(TokenKey Key, DateTimeOffset Expires)>> issued = new(StringComparer.Ordinal);
    private readonly Lock issuing = new();

    /// <summary>How long a token lives.</summary>
    public TimeSpan Lifetime => lifetime;

    /// <summary>Issues a token to a holder's own client, for treatment.</summary>
    /// <param name="client">Whom it is for.</param>
    /// <param name="rights">What it allows: all or some of the client's rights.</param>
    /// <returns>The token: 43 characters base64url. It is kept nowhere.</returns>
    public string Issue(Client client, AccessRights rights) => Issue(Caller.OfOwn(client, rights, DateTimeOffset.MinValue, DateTimeOffset.MinValue), lifetime);

    /// <summary>Issues a token.</summary>
    /// <param name="caller">Whom it is for; its name and times are put in.</param>
    /// <param name="life">How long it lives.</param>
    /// <returns>The token.</returns>
    public string Issue(Caller caller, TimeSpan life)
    {
        Span<byte> random = stackalloc byte[TokenBytes];
        RandomNumberGenerator.Fill(random);
        var token = Base64Url.EncodeToString(random);
        var key = TokenKey.Of(Encoding.ASCII.GetBytes(token));
        var now = time.GetUtcNow();

        lock (issuing)
        {
            MakeRoom(caller.Client.Id, now).Enqueue((key, now + life));
            callers[key] = caller.With(key.Name, now, now + life);
        }

        return token;
    }

    /// <summary>Who holds a token; null when it is unknown or expired. Allocates nothing.</summary>
    public Caller? Find(ReadOnlySpan<char> token)
    {
        if (token.Length != TokenLength || !Ascii.IsValid(token))
            return null;

        Span<byte> ascii = stackalloc byte[TokenLength];
        Encoding.ASCII.GetBytes(token, ascii);
        return callers.TryGetValue(TokenKey.Of(ascii), out var caller) && IsInForce(caller, time.GetUtcNow()) ? caller : null;
    }

    /// <summary>Ends a token (RFC 7009): from now on it is unknown.</summary>
    /// <param name="token">The token.</param>
    /// <param name="client">Id of the client that asks: a token of another is left alone.</param>
    public void End(ReadOnlySpan<char> token, string client)
    {
        if (Find(token) is not { } caller || !string.Equals(caller.Client.Id, client, StringComparison.Ordinal))
            return;

        Span<byte> ascii = stackalloc byte[TokenLength];
        Encoding.ASCII.GetBytes(token, ascii);
        callers.TryRemove(TokenKey.Of(ascii), out _);
    }

    private static bool IsInForce(Caller caller, DateTimeOffset now) => now < caller.Expires && (caller.Client.Ended is not { } ended || now < ended);

    private Queue<(TokenKey Key, DateTimeOffset Expires)> MakeRoom(string client, DateTimeOffset now)
    {
        if (!issued.TryGetValue(client, out var queue))
            issued[client] = queue = new Queue<(TokenKey, DateTimeOffset)>();

        while (queue.TryPeek(out var oldest) && (oldest.Expires <= now || queue.Count >= MostPerClient))
            callers.TryRemove(queue.Dequeue().Key, out _);
        return queue;
    }
}
