using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Copies a store: one moment of it, beside a running server or without. A copy is a folder with the database, and without the keys;
/// with the key vault of its store it is itself a store. So a backup is a copy of the data folder, and restoring is a copy of the backup to where the data folder shall be.
/// </summary>
/// <param name="source">The store to copy.</param>
public sealed class StoreBackup(SqliteStoreSettings source)
{
    private const string Unfinished = "unfinished";

    /// <summary>Writes a copy, flushes it, and reads everything in it before it says that it is done.</summary>
    /// <param name="target">An empty folder; made when it does not exist.</param>
    /// <param name="progress">Told how far the reading is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What was read in the copy.</returns>
    /// <exception cref="StoreUnavailableException">The folder is not empty, the store is damaged, or the copy could not be written; nothing is left of it.</exception>
    public async Task<StoreReport> CopyAsync(string target, IProgress<StoreCheckProgress>? progress, CancellationToken cancellation)
    {
        CheckEmpty(target);
        var unfinished = Path.Combine(target, Unfinished);
        try
        {
            OwnerOnly.MakeFolder(target);
            await Task.Run(() => Copy(unfinished), cancellation);
            var report = await new StoreCheck(source with { Folder = unfinished }, indexer: null).RunAsync(progress, cancellation);
            if (!report.IsSound)
                throw new StoreUnavailableException($"The copy is not sound, and was removed: {report.Problems[0]}");

            Finish(unfinished, target);
            return report;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteFailure)
        {
            throw new StoreUnavailableException($"The copy to {target} could not be made.", failure);
        }
        finally
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
        }
    }

    private static void CheckEmpty(string target)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            throw new StoreUnavailableException($"The folder {target} is not empty. Choose another one.");
    }

    private static void Finish(string unfinished, string target) =>
        File.Move(Path.Combine(unfinished, StoreFolder.DatabaseName), Path.Combine(target, StoreFolder.DatabaseName));

    private void Copy(string to)
    {
        using var from = StoreFolder.OpenForReading(source.Folder);
        OwnerOnly.MakeFolder(to);
        var database = Path.Combine(to, StoreFolder.DatabaseName);
        OwnerOnly.Make(database);
        using (var db = Db.OpenExisting(from.Database, source.Vfs))
        {
            Migrations.VersionOf(db);
            using var copy = db.Prepare("VACUUM INTO ?1");
            copy.BindText(1, database).Run();
        }

        using var written = new FileStream(database, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
