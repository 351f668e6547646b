namespace Vooraf.Records.Sqlite;

/// <summary>One version as it stands in a row.</summary>
internal readonly record struct StoredVersion(int Version, bool Deleted, long At, byte[] Body)
{
    /// <summary>What it is sealed with at a home.</summary>
    public SealScope ScopeAt(Home home) => SealScope.OfVersion(home, Version, Deleted);
}
