using System.Buffers;

namespace Vooraf.Api.Buffers;

/// <summary>A growing piece of memory from the shared pool. Dispose it once, when nobody looks at its memory any more.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 256));
    private int length;

    /// <summary>What was written. Valid until the next write or disposal.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>How many bytes were written.</summary>
    public int Length => length;

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return bytes.AsSpan(length);
    }

    public void Add(ReadOnlySpan<byte> piece)
    {
        Reserve(piece.Length);
        piece.CopyTo(bytes.AsSpan(length));
        length += piece.Length;
    }

    public void Dispose()
    {
        var rented = bytes;
        bytes = [];
        length = 0;
        if (rented.Length > 0)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length >= count)
            return;

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Math.Min(bytes.Length * 2L, Array.MaxLength), checked(length + count)));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
