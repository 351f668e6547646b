namespace Vooraf.Records.Sqlite;

/// <summary>
/// The versions of dossiers that were asked for lately, as the writer's connection sees them: every log entry of a disclosure asks for one.
/// Used by the writer alone. What a transaction changes is forgotten at once, and everything when one is undone.
/// </summary>
internal sealed class DossierVersions
{
    private const int Most = 1 << 16;
    private readonly Dictionary<long, long> versions = [];

    /// <summary>The version of a dossier that was asked for before.</summary>
    public bool TryGet(long number, out long version) => versions.TryGetValue(number, out version);

    /// <summary>Keeps a version that was read.</summary>
    public void Put(long number, long version)
    {
        if (versions.Count >= Most)
            versions.Clear();
        versions[number] = version;
    }

    /// <summary>A commit changes the dossier.</summary>
    public void Forget(long number) => versions.Remove(number);

    /// <summary>A transaction, or a part of one, was undone.</summary>
    public void Clear() => versions.Clear();
}
