using System.Collections.Concurrent;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Foreign;

/// <summary>Remembers for a short while what tokens were found to be. Only what counts is remembered, never past the end of the token or of its holder, and no proof of possession.</summary>
/// <param name="time">The clock.</param>
/// <param name="age">How long; zero for not at all. So long may a token count that was ended elsewhere.</param>
internal sealed class FindingCache(TimeProvider time, TimeSpan age)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<TokenKey, (ForeignFinding Finding, DateTimeOffset Until)> findings = new();

    public ForeignFinding? Find(TokenKey token) => findings.TryGetValue(token, out var kept) && time.GetUtcNow() < kept.Until ? kept.Finding : null;

    /// <summary>True when the token was found to count, be it some time ago, and has not ended since.</summary>
    public bool Knows(TokenKey token) => findings.TryGetValue(token, out var kept) && time.GetUtcNow() < kept.Finding.Caller!.Expires;

    public void Keep(TokenKey token, ForeignFinding finding)
    {
        if (finding.Fault is { IsPassing: false })
            findings.TryRemove(token, out _);
        if (age == TimeSpan.Zero || finding.Caller is not { } caller)
            return;
        if (findings.Count >= Most)
            findings.Clear();
        DateTimeOffset[] ends = [time.GetUtcNow() + age, caller.Expires, finding.Terms?.Ended ?? DateTimeOffset.MaxValue];
        findings[token] = (finding, ends.Min());
    }
}
