namespace Vooraf.Records.Sqlite;

/// <summary>
/// The one seam through which everything of a person passes on its way to and from disk: contents, index values, history,
/// outbox, answers and log entries (design section 4). Only keys, sizes, times and hashes stay plain.
/// </summary>
/// <remarks>Called from many threads at once. What <see cref="Seal"/> made, <see cref="Open"/> of the same scope opens; another scope must refuse it.</remarks>
public interface IDossierSeal
{
    /// <summary>Makes the bytes that go to disk. May return its argument; then that must not be changed afterwards.</summary>
    /// <param name="scope">Whose key is used.</param>
    /// <param name="plain">What is to be kept.</param>
    ReadOnlyMemory<byte> Seal(SealScope scope, ReadOnlyMemory<byte> plain);

    /// <summary>Gives back what was sealed. May return its argument.</summary>
    /// <param name="scope">The scope it was sealed with.</param>
    /// <param name="sealedBytes">The bytes from disk.</param>
    /// <exception cref="InvalidDataException">The bytes were changed, or belong to another scope.</exception>
    ReadOnlyMemory<byte> Open(SealScope scope, ReadOnlyMemory<byte> sealedBytes);
}
