namespace Vooraf.Records.Sqlite;

/// <summary>One version as it stands in a row.</summary>
internal readonly record struct StoredVersion(int Version, bool Deleted, long At, ReadOnlyMemory<byte> Body);
