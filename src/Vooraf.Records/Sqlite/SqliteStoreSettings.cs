namespace Vooraf.Records.Sqlite;

/// <summary>How a <see cref="SqliteRecordStore"/> is opened.</summary>
public sealed record SqliteStoreSettings
{
    /// <summary>The data folder; made when it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>Where its keys come from.</summary>
    public required IKeySource Keys { get; init; }

    /// <summary>How many bytes of dossiers and directory resources are kept in memory, at most.</summary>
    public long CacheBytes { get; init; } = 16L << 20;

    /// <summary>Below this many free bytes on the volume of the folder, commits are refused; log entries still go.</summary>
    public long LowDiskBytes { get; init; } = 256L << 20;

    /// <summary>Tells the free bytes on the volume of the folder; null asks the operating system.</summary>
    public Func<long>? FreeSpace { get; init; }

    /// <summary>How often the free space is asked.</summary>
    public TimeSpan FreeSpaceInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>From this many bytes of write-ahead log on, it is brought into the database file.</summary>
    public long CheckpointBytes { get; init; } = 64L << 20;

    /// <summary>Bytes a page of a new store: a power of two from 4096 to 65536.</summary>
    public int PageSize { get; init; } = 8192;

    /// <summary>The most requests that share one flush.</summary>
    public int LargestBatch { get; init; } = 256;

    /// <summary>How long clearing the files, after an erasure or a rotation, waits for who reads beside it.</summary>
    public TimeSpan ReaderPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal string? Vfs { get; init; }

    /// <summary>False leaves the flush to the operating system, so that a test can show that a missing flush is seen.</summary>
    internal bool Flushes { get; init; } = true;
}
