using System.Buffers;
using System.Text;

namespace Vooraf.Records.Sqlite;

/// <summary>Writes the compact forms that <see cref="CompactReader"/> reads. Grows in pooled memory.</summary>
internal sealed class CompactWriter : IDisposable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(512);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value) => Take(1)[0] = value;

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>An unsigned number, seven bits a byte, lowest first.</summary>
    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    public void Number(long value) => Number((ulong)value);

    /// <summary>A text of any content: 32 lower hexadecimal digits take 17 bytes, other text its UTF-8.</summary>
    public void Text(string text)
    {
        Span<byte> id = stackalloc byte[HexId.Size];
        if (HexId.TryPack(text, id))
        {
            Byte(TextForm.HexId);
            Bytes(id);
        }
        else if (IsWellFormed(text))
        {
            var size = Strict.GetByteCount(text);
            Number((ulong)size + TextForm.Utf8);
            Strict.GetBytes(text, Take(size));
        }
        else
        {
            Byte(TextForm.Utf16);
            Number(text.Length);
            foreach (var unit in text)
            {
                Byte((byte)unit);
                Byte((byte)(unit >> 8));
            }
        }
    }

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var surrogate = rest.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0)
                return true;

            if (Rune.DecodeFromUtf16(rest[surrogate..], out _, out var used) != OperationStatus.Done)
                return false;
            rest = rest[(surrogate + used)..];
        }

        return true;
    }

    private Span<byte> Take(int size)
    {
        if (Length + size > buffer.Length)
            Grow(size);
        var taken = buffer.AsSpan(Length, size);
        Length += size;
        return taken;
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + size));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
