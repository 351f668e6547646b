using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Log.Chains;

/// <summary>
/// Finds out whether the log of a store was changed. Needs no key of the store: the chains go over sealed bytes. Runs on one moment, also beside a server.
/// </summary>
public static class LogVerifier
{
    /// <summary>Verifies the log.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="roots">The roots that were exported, in order, a line each; they must be read before this is called, so that the store knows them all. Empty: nothing is witnessed.</param>
    /// <param name="key">The public key of the roots.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreUnavailableException">There is no store in the folder.</exception>
    public static LogVerification Verify(string folder, IReadOnlyList<string> roots, RootKey key, CancellationToken cancellation)
    {
        using var files = StoreFolder.OpenForReading(folder);
        var problems = new LogProblems();
        var walk = new RootWalk(key, problems);
        for (var number = 1; number <= roots.Count; number++)
            walk.Read(roots[number - 1], number);
        walk.Finish();
        var (entries, last) = Walk(files.Database, walk, problems, cancellation);
        var witnessed = walk.Last?.Last ?? 0;
        return new LogVerification
        {
            Problems = problems.All,
            Entries = entries,
            Roots = walk.Count,
            WitnessedTo = witnessed,
            WitnessedAt = walk.Last?.At,
            Unwitnessed = Math.Max(0, last - witnessed),
        };
    }

    private static (long Entries, long Last) Walk(string database, RootWalk roots, LogProblems problems, CancellationToken cancellation)
    {
        var rows = new RowWalk(roots, problems);
        try
        {
            using var db = Db.OpenReader(database);
            db.Execute("BEGIN");
            rows.Run(db, cancellation);
        }
        catch (Exception damage) when (damage is SqliteFailure or InvalidDataException)
        {
            problems.Add($"The database cannot be read to its end after entry {rows.Last}: {damage.Message}");
        }

        return (rows.Entries, rows.Last);
    }
}
