using System.Buffers.Binary;
using System.IO.Compression;

namespace Vooraf.Records.Sqlite;

/// <summary>The kept answer to a request: compressed, for the answer to a transaction repeats itself, then sealed.</summary>
internal static class AnswerForm
{
    private const int Quality = 4;
    private const int Window = 18;

    public static ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> answer, IDossierSeal seal)
    {
        var bytes = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(answer.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, answer.Length);
        if (!BrotliEncoder.TryCompress(answer.Span, bytes.AsSpan(sizeof(int)), out var written, Quality, Window))
            throw new InvalidOperationException("An answer could not be compressed.");

        return seal.Seal(SealScope.Answers, bytes.AsMemory(0, sizeof(int) + written));
    }

    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> body, IDossierSeal seal)
    {
        var opened = seal.Open(SealScope.Answers, body).Span;
        var from = new CompactReader(opened);
        var answer = new byte[BinaryPrimitives.ReadInt32LittleEndian(from.Take(sizeof(int)))];
        if (!BrotliDecoder.TryDecompress(opened[from.Position..], answer, out var written) || written != answer.Length)
            throw new InvalidDataException("A kept answer cannot be read.");

        return answer;
    }
}
