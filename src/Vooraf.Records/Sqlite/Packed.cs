using System.Buffers;
using System.IO.Compression;

namespace Vooraf.Records.Sqlite;

/// <summary>Bytes that repeat themselves, compressed: their length, then Brotli to the end.</summary>
internal static class Packed
{
    private const int Quality = 1;
    private const int Window = 18;
    private const int Largest = 1 << 28;

    public static void Write(ReadOnlySpan<byte> bytes, CompactWriter to)
    {
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        if (!BrotliEncoder.TryCompress(bytes, packed, out var written, Quality, Window))
            throw new InvalidOperationException("Bytes could not be compressed.");

        to.Number(bytes.Length);
        to.Bytes(packed.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(packed);
    }

    public static byte[] Read(CompactReader from)
    {
        var size = from.Count();
        if (size > Largest)
            throw new InvalidDataException("Compressed bytes say that they are too many.");

        var bytes = new byte[size];
        if (!BrotliDecoder.TryDecompress(from.Rest(), bytes, out var written) || written != size)
            throw new InvalidDataException("Compressed bytes cannot be read.");

        return bytes;
    }
}
