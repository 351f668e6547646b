namespace Vooraf.Records.Keys;

/// <summary>
/// The key from configuration that wraps the keys of the vault: held here, or by an external key service. It is asked for about a thousand data keys at a time,
/// so a call over the network is no burden.
/// </summary>
/// <remarks>Called from several threads. A service that cannot be reached throws <see cref="Storage.StoreUnavailableException"/>: then the door is closed.</remarks>
public interface IWrappingKey
{
    /// <summary>Tells this key, and this version of it, from others: at most 64 characters of ASCII. Stands plain beside what it wrapped, so it says nothing about the key.</summary>
    string Id { get; }

    /// <summary>Wraps a key of 32 bytes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="context">Where it is used; must be the same when it is unwrapped.</param>
    /// <returns>At most 400 bytes.</returns>
    /// <exception cref="Storage.StoreUnavailableException">The service does not answer.</exception>
    byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context);

    /// <summary>Unwraps what was wrapped.</summary>
    /// <param name="wrapped">What <see cref="Wrap"/> gave.</param>
    /// <param name="context">The same as then.</param>
    /// <returns>The key; null when it was changed, or is of another context or key.</returns>
    /// <exception cref="Storage.StoreUnavailableException">The service does not answer.</exception>
    byte[]? Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context);
}
