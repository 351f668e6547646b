using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Vooraf.Access.Clients;

/// <summary>
/// Counts, per caller in fixed windows, requests and the different persons who are sought: who tries numbers one after the other is stopped, whether they exist or not.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class ClientShares(TimeProvider time)
{
    private const int MostCallers = 100_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Share> shares = new(StringComparer.Ordinal);
    private readonly Lock counting = new();

    /// <summary>Counts a request.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="most">How many it may make in a minute.</param>
    /// <returns>Null within the share.</returns>
    public ShareExcess? Request(string caller, int most)
    {
        lock (counting)
        {
            var share = ShareOf(caller);
            share.Requests++;
            return share.Requests <= most ? null : new ShareExcess(share.MinuteEnds - time.GetUtcNow(), share.Requests == most + 1);
        }
    }

    /// <summary>Counts a person who is sought; the same person again is free.</summary>
    /// <param name="caller">Who seeks.</param>
    /// <param name="most">How many it may seek in an hour.</param>
    /// <param name="person">How the person is named. Kept as a part of a hash only.</param>
    /// <returns>Null within the share.</returns>
    public ShareExcess? Person(string caller, int most, string person)
    {
        var name = HashOf(person);
        lock (counting)
        {
            var share = ShareOf(caller);
            if (share.Persons.Contains(name))
                return null;
            if (share.Persons.Count < most)
            {
                share.Persons.Add(name);
                return null;
            }

            share.Refused++;
            return new ShareExcess(share.HourEnds - time.GetUtcNow(), share.Refused == 1);
        }
    }

    private Share ShareOf(string caller)
    {
        var now = time.GetUtcNow();
        if (!shares.TryGetValue(caller, out var share))
        {
            if (shares.Count >= MostCallers)
                shares.Clear();
            shares[caller] = share = new Share();
        }

        if (now >= share.MinuteEnds)
            (share.Requests, share.MinuteEnds) = (0, now + Minute);
        if (now < share.HourEnds)
            return share;

        share.Persons.Clear();
        (share.Refused, share.HourEnds) = (0, now + Hour);
        return share;
    }

    private static ulong HashOf(string person)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(person), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private sealed class Share
    {
        public HashSet<ulong> Persons { get; } = [];

        public int Requests { get; set; }

        public int Refused { get; set; }

        public DateTimeOffset MinuteEnds { get; set; } = DateTimeOffset.MinValue;

        public DateTimeOffset HourEnds { get; set; } = DateTimeOffset.MinValue;
    }
}
