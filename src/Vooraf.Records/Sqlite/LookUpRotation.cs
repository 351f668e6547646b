namespace Vooraf.Records.Sqlite;

/// <summary>
/// Replaces the key of the look-up hashes. Hashes are made anew from the digests in the sealed versions. May be broken off at any moment; until it is begun again and finished, the store works
/// with both keys. Nobody else may write while it runs.
/// </summary>
public static class LookUpRotation
{
    private const int Portion = 500;

    /// <summary>Does it, or goes on with one that was broken off.</summary>
    /// <param name="settings">The store.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <returns>How many resources and answers have new hashes.</returns>
    /// <exception cref="Storage.StoreUnavailableException">The store is in use, or something in it cannot be read.</exception>
    public static long Run(SqliteStoreSettings settings, IProgress<long>? progress, CancellationToken cancellation)
    {
        using var opened = OpenedStore.ForWriting(settings);
        using var hash = LookUpKeys.StartRotation(opened.Db, opened.Keys);
        try
        {
            var rehash = new Rehash(opened.Db, opened.Names, hash, opened.Keys.Seal);
            var done = 0L;
            foreach (var portion in (ReadOnlySpan<Func<int, int>>)[rehash.Inside, rehash.Outside, rehash.Answers])
            {
                for (int count; (count = portion(Portion)) > 0;)
                {
                    done += count;
                    progress?.Report(done);
                    cancellation.ThrowIfCancellationRequested();
                }
            }

            if (!opened.Db.TryEmptyLog(settings.ReaderPatience))
                throw new Storage.StoreUnavailableException("Former look-up hashes stay in the files while somebody reads the store. Both keys stay in use: when 'vooraf check' or 'vooraf backup' has come to its end, run it again.");
            LookUpKeys.FinishRotation(opened.Db, opened.Keys);
            return done;
        }
        catch (Exception failure) when (failure is SqliteFailure or InvalidDataException)
        {
            throw new Storage.StoreUnavailableException("The look-up hashes could not all be made anew. Both keys stay in use; run it again.", failure);
        }
    }
}
