using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vooraf.Records.Log.Chains;

/// <summary>The hashes of a chain. The forms never change: logs of years ago must stay verifiable.</summary>
internal static class LogHashes
{
    public const int Size = SHA256.HashSizeInBytes;
    public const int WriterSize = 16;

    /// <summary>The first hash of a day: over the words "vooraf log day", the writer, the day's number (big-endian, 64 bits) and the last hash of the former day (zeros for the first).</summary>
    public static void OfDay(ReadOnlySpan<byte> writer, int day, ReadOnlySpan<byte> former, Span<byte> hash)
    {
        var mark = "vooraf log day"u8;
        Span<byte> message = stackalloc byte[mark.Length + WriterSize + sizeof(long) + Size];
        mark.CopyTo(message);
        writer.CopyTo(message[mark.Length..]);
        BinaryPrimitives.WriteInt64BigEndian(message[(mark.Length + WriterSize)..], day);
        former.CopyTo(message[^Size..]);
        SHA256.HashData(message, hash);
    }

    /// <summary>The hash after a row: over the hash before it, the row's first number, count and time (big-endian, 64 bits each) and its bytes.</summary>
    public static void OfRow(IncrementalHash sha, ReadOnlySpan<byte> before, long first, long count, long at, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        Span<byte> head = stackalloc byte[Size + (3 * sizeof(long))];
        before.CopyTo(head);
        BinaryPrimitives.WriteInt64BigEndian(head[Size..], first);
        BinaryPrimitives.WriteInt64BigEndian(head[(Size + sizeof(long))..], count);
        BinaryPrimitives.WriteInt64BigEndian(head[(Size + (2 * sizeof(long)))..], at);
        sha.AppendData(head);
        sha.AppendData(body);
        sha.GetHashAndReset(hash);
    }
}
