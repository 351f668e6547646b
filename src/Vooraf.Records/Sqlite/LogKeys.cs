namespace Vooraf.Records.Sqlite;

/// <summary>Destroys keys of the log with which nothing is sealed any more.</summary>
internal static class LogKeys
{
    // An entry is sealed by the month in which its request came in, and stored a moment later.
    private const int Margin = 2;

    /// <summary>After retention: the keys of months that are over and gone, and those of erased persons about whom no entry is left.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="firstDay">The first day that is left.</param>
    /// <param name="isLogged">True when there is an entry about a dossier.</param>
    public static void DestroyUnused(IStoreKeys keys, DateOnly firstDay, Predicate<long> isLogged)
    {
        var period = SealScope.PeriodOf(new DateTimeOffset(firstDay.AddDays(-Margin).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        for (var month = period - 1; month >= 0 && !keys.IsDestroyed(SealKind.LogPeriod, month); month--)
            Destroy(keys, SealKind.LogPeriod, month);
        for (var dossier = 1L; dossier <= keys.LastErased; dossier++)
        {
            if (keys.IsDestroyed(SealKind.Dossier, dossier) && !keys.IsDestroyed(SealKind.Log, dossier) && !isLogged(dossier))
                Destroy(keys, SealKind.Log, dossier);
        }
    }

    // A key that was never used may have no place in the vault yet; only what has one can be destroyed.
    private static void Destroy(IStoreKeys keys, SealKind kind, long number)
    {
        keys.Seal.Seal(new SealScope(kind, number, SealedThing.LogEntry, 0), []);
        keys.Destroy(kind, number);
    }
}
