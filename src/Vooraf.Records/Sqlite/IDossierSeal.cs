namespace Vooraf.Records.Sqlite;

/// <summary>
/// The one seam through which everything of a person passes on its way to and from disk: contents, index values, history,
/// outbox, answers and log entries (design section 4). Only keys, sizes, times and hashes stay plain.
/// </summary>
/// <remarks>Called from many threads at once. What <see cref="Seal"/> made, <see cref="Open"/> of the same scope opens; another scope must refuse it.</remarks>
public interface IDossierSeal
{
    /// <summary>Makes the bytes that go to disk.</summary>
    /// <param name="scope">Whose key is used, and for what.</param>
    /// <param name="plain">What is to be kept.</param>
    /// <exception cref="Storage.StoreUnavailableException">The key cannot be had now.</exception>
    /// <exception cref="InvalidDataException">The key was destroyed.</exception>
    byte[] Seal(SealScope scope, ReadOnlySpan<byte> plain);

    /// <summary>Gives back what was sealed.</summary>
    /// <param name="scope">The scope it was sealed with.</param>
    /// <param name="sealedBytes">The bytes from disk. They are taken over: what comes back may stand in them.</param>
    /// <exception cref="Storage.StoreUnavailableException">The key cannot be had now.</exception>
    /// <exception cref="InvalidDataException">The bytes were changed, or belong to another scope, or the key was destroyed.</exception>
    ReadOnlyMemory<byte> Open(SealScope scope, Memory<byte> sealedBytes);
}
