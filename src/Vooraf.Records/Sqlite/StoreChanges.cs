namespace Vooraf.Records.Sqlite;

/// <summary>What a batch changed: what the caches must forget before anybody is told.</summary>
internal sealed class StoreChanges
{
    public List<long> Dossiers { get; } = [];

    public List<ResourceKey> Resources { get; } = [];

    public List<Hash16> LookUps { get; } = [];

    /// <summary>True when more changed than is listed: a person was erased.</summary>
    public bool Everything { get; set; }

    public void Add(PreparedCommit commit, IEnumerable<long> dossiers, List<Hash16> lookUpsGone)
    {
        Dossiers.AddRange(dossiers);
        foreach (var write in commit.Writes)
            Resources.Add(write.Source.Key);
        foreach (var move in commit.Moves)
            Resources.Add(move.Source);
        LookUps.AddRange(lookUpsGone);
    }

    public void Clear()
    {
        Dossiers.Clear();
        Resources.Clear();
        LookUps.Clear();
        Everything = false;
    }
}
