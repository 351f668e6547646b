using Vooraf.Records.Keys;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Keys;

/// <summary>A wrapping key of a service that stops answering after a number of calls that wrap.</summary>
internal sealed class BreakingKey(IWrappingKey key, int calls) : IWrappingKey
{
    private int left = calls;

    public string Id => key.Id;

    public bool AlsoUnwraps { get; set; }

    public byte[] Wrap(ReadOnlySpan<byte> key1, ReadOnlySpan<byte> context) =>
        Interlocked.Decrement(ref left) >= 0 ? key.Wrap(key1, context) : throw new StoreUnavailableException("The key service does not answer.");

    public byte[]? Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context) =>
        AlsoUnwraps && Volatile.Read(ref left) < 0 ? throw new StoreUnavailableException("The key service does not answer.") : key.Unwrap(wrapped, context);
}
