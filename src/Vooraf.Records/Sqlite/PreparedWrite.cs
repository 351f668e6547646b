namespace Vooraf.Records.Sqlite;

/// <summary>A new version, sealed and hashed, so that the writer thread only has to insert it.</summary>
/// <param name="Source">What was asked for.</param>
/// <param name="Key">Its key.</param>
/// <param name="Home">Its home from now on.</param>
/// <param name="Hashes">The hashes of its look-ups, 16 bytes each.</param>
/// <param name="Stored">The row.</param>
internal sealed record PreparedWrite(ResourceVersion Source, PreparedKey Key, PreparedHome Home, byte[] Hashes, StoredVersion Stored);
