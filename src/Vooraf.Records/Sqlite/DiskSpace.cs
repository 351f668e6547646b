namespace Vooraf.Records.Sqlite;

/// <summary>Knows, from time to time, how much room is left on the volume of the data folder.</summary>
internal sealed class DiskSpace(SqliteStoreSettings settings)
{
    private readonly Func<long> probe = settings.FreeSpace ?? (() => new DriveInfo(settings.Folder).AvailableFreeSpace);
    private readonly long ticks = (long)(settings.FreeSpaceInterval.TotalSeconds * settings.Time.TimestampFrequency);
    private long askedAt;
    private long free = -1;

    /// <summary>Free bytes, at most one interval old. A probe that fails says nothing: then writing itself tells whether there is room.</summary>
    public long Free
    {
        get
        {
            var now = settings.Time.GetTimestamp();
            if (Volatile.Read(ref free) >= 0 && now - Volatile.Read(ref askedAt) < ticks)
                return Volatile.Read(ref free);

            Volatile.Write(ref askedAt, now);
            Volatile.Write(ref free, Ask());
            return Volatile.Read(ref free);
        }
    }

    /// <summary>True below the low-disk mark.</summary>
    public bool IsLow => Free < settings.LowDiskBytes;

    private long Ask()
    {
        try
        {
            return Math.Max(0, probe());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return long.MaxValue;
        }
    }
}
