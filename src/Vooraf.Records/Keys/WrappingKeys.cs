using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>The wrapping key that counts, and those that are still accepted.</summary>
/// <param name="current">Wraps what is new.</param>
/// <param name="former">Open what they wrapped.</param>
internal sealed class WrappingKeys(IWrappingKey current, ImmutableArray<IWrappingKey> former)
{
    public IWrappingKey Current => current;

    /// <summary>Wraps a key.</summary>
    public WrappedKey Wrap(ReadOnlySpan<byte> key, string context) => new(current.Id, current.Wrap(key, Encoding.UTF8.GetBytes(context)));

    /// <summary>Makes a random key and wraps it.</summary>
    public (byte[] Key, WrappedKey Wrapped) Make(string context)
    {
        var key = RandomNumberGenerator.GetBytes(KeyFile.Size);
        return (key, Wrap(key, context));
    }

    /// <summary>True when there is a wrapped key and the key that wrapped it is given.</summary>
    public bool Knows(WrappedKey? wrapped) => wrapped is not null && (IsBy(wrapped, current) || former.Any(key => IsBy(wrapped, key)));

    /// <summary>Unwraps a key.</summary>
    /// <exception cref="StoreUnavailableException">It was wrapped by a key that is not given, or was changed.</exception>
    public byte[] Unwrap(WrappedKey wrapped, string context)
    {
        var by = IsBy(wrapped, current) ? current : former.FirstOrDefault(key => IsBy(wrapped, key));
        if (by is null)
            throw new StoreUnavailableException($"The key vault is wrapped by the key {wrapped.By}, and the settings give {string.Join(" and ", former.Select(key => key.Id).Prepend(current.Id))}. Give the right one as 'wrappingKey', or as one of 'formerWrappingKeys'.");

        return by.Unwrap(wrapped.Bytes, Encoding.UTF8.GetBytes(context)) is { Length: KeyFile.Size } key
            ? key
            : throw new StoreUnavailableException($"A key in the key vault was changed, or belongs to another vault ({context}). Put back the vault from its backup.");
    }

    private static bool IsBy(WrappedKey wrapped, IWrappingKey key) => string.Equals(wrapped.By, key.Id, StringComparison.Ordinal);
}
