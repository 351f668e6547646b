using System.Globalization;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Reads everything in a store and says what is not as it should be. Runs on one moment, also beside a server.
/// </summary>
/// <param name="settings">The store.</param>
/// <param name="indexer">Makes the index values of a version again; null: index values are not compared.</param>
public sealed class StoreCheck(SqliteStoreSettings settings, Func<ResourceVersion, ReadOnlyMemory<byte>>? indexer)
{
    /// <summary>Checks the store; takes a time in proportion to its size.</summary>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Storage.StoreUnavailableException">The store cannot be opened.</exception>
    public Task<StoreReport> RunAsync(IProgress<StoreCheckProgress>? progress, CancellationToken cancellation) =>
        Task.Run(() => Run(progress, cancellation), cancellation);

    private StoreReport Run(IProgress<StoreCheckProgress>? progress, CancellationToken cancellation)
    {
        var opened = OpenedStore.ForReading(settings);
        using var _ = opened;
        var db = opened.Db;
        var findings = new CheckFindings(progress, cancellation);
        db.Execute("BEGIN");
        try
        {
            CheckFile(db, findings);
            var resources = new ResourceCheck(db, opened.Names, opened.Hash, opened.Keys, indexer, findings);
            var log = new LogCheck(db, opened.Names, opened.Keys, findings);
            return new StoreReport(resources.CheckNewest(), resources.CheckHistory(), resources.CheckKept(), log.Check(), findings.Problems)
            {
                WithProfileErrors = resources.WithProfileErrors,
                Erased = resources.Erased,
            };
        }
        catch (SqliteFailure failure)
        {
            findings.Add(failure.Message);
            return new StoreReport(0, 0, 0, 0, findings.Problems);
        }
    }

    private static void CheckFile(Db db, CheckFindings findings)
    {
        findings.Start("file", 1);
        using var check = db.Prepare("PRAGMA integrity_check(100)");
        while (check.Step())
        {
            if (!string.Equals(check.Text(0), "ok", StringComparison.Ordinal))
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"The database file is damaged: {check.Text(0)}"));
        }

        findings.Step();
    }
}
