using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Vooraf.Records.Keys;

/// <summary>A wrapped key as it stands in a file of the vault: 512 bytes with the id of the key that wrapped it, and a digest by which a torn write is seen.</summary>
/// <param name="By">The id of the wrapping key.</param>
/// <param name="Bytes">What it made.</param>
internal sealed record WrappedKey(string By, byte[] Bytes)
{
    public const int Size = 512;

    private const int DigestSize = 16;
    private const int LongestId = 64;
    private const int LongestKey = 400;
    private const int IdAt = 5;

    private static ReadOnlySpan<byte> Magic => "VKW1"u8;

    /// <summary>Writes the 512 bytes.</summary>
    /// <exception cref="ArgumentException">The wrapping key made something that is too long.</exception>
    public void Write(Span<byte> to)
    {
        var id = Encoding.ASCII.GetBytes(By);
        if (id.Length > LongestId || Bytes.Length > LongestKey)
            throw new ArgumentException("A wrapping key gave an id of more than 64 characters, or more than 400 bytes.", nameof(to));

        to[..Size].Clear();
        Magic.CopyTo(to);
        to[Magic.Length] = (byte)id.Length;
        id.CopyTo(to[IdAt..]);
        var rest = to[(IdAt + id.Length)..];
        BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)Bytes.Length);
        Bytes.CopyTo(rest[sizeof(ushort)..]);
        Digest(to).CopyTo(to[(Size - DigestSize)..]);
    }

    /// <summary>Reads it; null when it is not whole.</summary>
    public static WrappedKey? Read(ReadOnlySpan<byte> from)
    {
        if (from.Length < Size || !from.StartsWith(Magic) || !Digest(from).SequenceEqual(from[(Size - DigestSize)..Size]))
            return null;

        var id = from.Slice(IdAt, Math.Min(from[Magic.Length], (byte)LongestId));
        var rest = from[(IdAt + id.Length)..];
        return new WrappedKey(Encoding.ASCII.GetString(id), rest.Slice(sizeof(ushort), Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(rest), (ushort)LongestKey)).ToArray());
    }

    private static ReadOnlySpan<byte> Digest(ReadOnlySpan<byte> of) => SHA256.HashData(of[..(Size - DigestSize)]).AsSpan(0, DigestSize);
}
