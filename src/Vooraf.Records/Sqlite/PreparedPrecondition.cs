namespace Vooraf.Records.Sqlite;

/// <summary>A precondition in the words of the tables.</summary>
internal abstract record PreparedPrecondition
{
    private PreparedPrecondition()
    {
    }

    public sealed record DossierAt(long Dossier, long Version) : PreparedPrecondition;

    public sealed record ResourceAt(PreparedKey Key, int Version) : PreparedPrecondition;

    public sealed record LookUpAbsent(SoughtHash Hash) : PreparedPrecondition;

    public sealed record LookUpFinds(SoughtHash Hash, PreparedKey[] Keys) : PreparedPrecondition;

    public sealed record LivesIn(PreparedKey Key, PreparedHome Home) : PreparedPrecondition;
}
