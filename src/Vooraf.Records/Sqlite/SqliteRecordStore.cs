using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Vooraf.Records.Log;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>The store in one SQLite file: the default, for one process on one machine (docs/adr/0003).</summary>
public sealed class SqliteRecordStore : IRecordStore, IOutbox
{
    private const string LowDisk = "The disk is almost full: nothing new is stored until there is room. Reading goes on.";
    private const string ForReadingOnly = "The store was opened for reading only.";
    private readonly OpenedStore opened;
    private readonly KeyedHash hash;
    private readonly LogFrames frames;
    private readonly StoreLog log;
    private readonly CommitPreparer preparer;
    private readonly StoreCaches caches;
    private readonly DiskSpace disk;
    private readonly StoreMeter meter;
    private readonly ReaderPool readers;
    private readonly StoreReader reader;
    private readonly StoreProbe probe;
    private readonly StoreWriter? writer;
    private long lastDossier;
    private bool closed;

    private SqliteRecordStore(OpenedStore opened, SqliteStoreSettings settings, bool writes)
    {
        this.opened = opened;
        hash = opened.Hash;
        var folder = opened.Folder;
        lastDossier = opened.LastDossier;
        frames = new LogFrames(opened.Names, opened.Keys);
        preparer = new CommitPreparer(opened.Names, hash, opened.Keys.Seal);
        disk = new DiskSpace(settings);
        meter = new StoreMeter(() => folder.WalBytes, () => disk.Free);
        caches = new StoreCaches(writes ? settings.CacheBytes : 0);
        readers = new ReaderPool(() => new ReadConnection(Db.OpenReader(folder.Database, settings.Vfs), opened.Names, hash, opened.Keys, namesChange: !writes));
        log = new StoreLog(readers);
        reader = new StoreReader(readers, caches, hash, meter);
        probe = new StoreProbe(folder, settings.Vfs, opened.Keys);
        if (writes)
            writer = StoreWriter.Start(opened, settings, caches, meter);
        else
            opened.Db.Dispose();
    }

    /// <summary>Opens the store for reading and writing; makes it, or brings its schema up to date, when needed.</summary>
    /// <exception cref="StoreUnavailableException">Another process writes in the folder, the schema is newer than this program, or the files cannot be used.</exception>
    public static SqliteRecordStore Open(SqliteStoreSettings settings) => new(OpenedStore.ForWriting(settings), settings, writes: true);

    /// <summary>Opens an existing store for reading only, also beside a server that writes in it.</summary>
    /// <exception cref="StoreUnavailableException">There is no store, its schema is not the one of this program, or the files cannot be used.</exception>
    public static SqliteRecordStore OpenForReading(SqliteStoreSettings settings) => new(OpenedStore.ForReading(settings), settings, writes: false);

    /// <summary>Why new versions cannot be stored now, in a sentence for the operator; null when they can.</summary>
    public string? WhyNotWritable
    {
        get
        {
            if (Volatile.Read(ref closed))
                return "The store is closing.";
            if (writer is null)
                return ForReadingOnly;
            if (disk.IsLow)
                return LowDisk;
            return writer.IsFailing ? "The disk does not take what is written." : null;
        }
    }

    /// <summary>The end of the log, and its signed roots.</summary>
    /// <exception cref="StoreUnavailableException">The store was opened for reading only.</exception>
    public ILogRoots LogRoots => new SqliteLogRoots(Writer, readers, opened.Keys);

    /// <inheritdoc/>
    public ValueTask ProveReadableAsync(CancellationToken cancellation)
    {
        probe.Run();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public long AllocateDossier() => Interlocked.Increment(ref lastDossier);

    /// <inheritdoc/>
    public ValueTask<Home?> LocateAsync(ResourceKey key, CancellationToken cancellation) =>
        new(reader.Locate(key));

    /// <inheritdoc/>
    public ValueTask<Dossier?> ReadDossierAsync(long dossier, CancellationToken cancellation) =>
        new(reader.ReadDossier(dossier));

    /// <inheritdoc/>
    public ValueTask<ResourceVersion?> ReadAsync(ResourceKey key, CancellationToken cancellation) =>
        new(reader.Read(key));

    /// <inheritdoc/>
    public ValueTask<ResourceVersion?> ReadVersionAsync(ResourceKey key, int version, CancellationToken cancellation) =>
        new(readers.Read((key, version), static (connection, wanted) => connection.ReadVersion(wanted.key, wanted.version)));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ResourceVersion>> ReadHistoryAsync(ResourceKey key, HistoryRange range, CancellationToken cancellation) =>
        new(readers.Read((key, range), static (connection, wanted) => connection.ReadHistory(wanted.key, wanted.range)));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ResourceKey>> LookUpAsync(string holder, LookUp lookUp, CancellationToken cancellation) =>
        new(reader.LookUp(holder, lookUp));

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAnswerAsync(RepeatKey key, CancellationToken cancellation) =>
        new(readers.Read(hash.Sought(KeyedHash.Digest(key)), static (connection, hash) => connection.FindAnswer(hash)));

    /// <inheritdoc/>
    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (disk.IsLow)
            throw new StoreUnavailableException(LowDisk);

        var work = new CommitWork(preparer.Prepare(commit), new PreparedLog(commit.Log, frames));
        Writer.Add(work);
        return new ValueTask<CommitOutcome>(work.Done);
    }

    /// <inheritdoc/>
    public ValueTask<CommitOutcome> LogAsync(LogEntry entry, ImmutableArray<OutboxMessage> messages, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var work = new LogWork(new PreparedLog(entry, frames), preparer.Prepare(messages));
        Writer.Add(work);
        return new ValueTask<CommitOutcome>(work.Done);
    }

    /// <summary>
    /// Erases one dossier: everything of it leaves the tables in one commit with the log entry, then its keys are destroyed. <see cref="Erasure.ClearPages"/> clears the files.
    /// </summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="entry">The log entry.</param>
    /// <param name="withLog">Destroys the key of the log entries about it too, which else lives until their retention ends.</param>
    /// <param name="cancellation">Counts only before it is queued.</param>
    /// <returns>False when there is no such dossier.</returns>
    /// <exception cref="StoreUnavailableException">It could not be written, or the keys could not be destroyed: then it is done when the store is opened again.</exception>
    public async ValueTask<bool> EraseAsync(long dossier, LogEntry entry, bool withLog, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var work = new EraseWork(dossier, withLog, new PreparedLog(entry, frames));
        Writer.Add(work);
        if (!await work.Done)
            return false;

        Erasure.DestroyKeys(opened.Keys, dossier, withLog);
        return true;
    }

    /// <summary>The dossiers of which the key was destroyed and that are there all the same, from a backup that was made before.</summary>
    public IReadOnlyList<(long Number, string Holder)> DossiersWithoutKey() =>
        readers.Read(opened.Keys, static (connection, keys) => connection.Pages.AllDossiers().FindAll(dossier => keys.IsDestroyed(SealKind.Dossier, dossier.Number)));

    /// <summary>True when the key of the log entries about a dossier was destroyed: an entry about it can neither be read nor made.</summary>
    public bool IsLogKeyDestroyed(long dossier) => opened.Keys.IsDestroyed(SealKind.Log, dossier);

    /// <summary>The key of paging links, 32 bytes.</summary>
    public byte[] PagingLinkKey() => opened.Keys.PagingLinkKey();

    /// <inheritdoc/>
    public async IAsyncEnumerable<long> DossiersAsync(string holder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var page = Page(0); page.Count > 0; page = Page(page[^1]))
        {
            foreach (var number in page)
                yield return number;
            cancellation.ThrowIfCancellationRequested();
        }

        List<long> Page(long after) => readers.Read((holder, after), static (connection, at) => connection.Pages.Dossiers(at.holder, at.after));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ResourceVersion> OutsideDossiersAsync(string holder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        for (var page = Page(0); page.Count > 0; page = Page(page[^1].Row))
        {
            foreach (var (_, version) in page)
                yield return version;
            cancellation.ThrowIfCancellationRequested();
        }

        List<(long Row, ResourceVersion)> Page(long after) =>
            readers.Read((holder, after), static (connection, at) => connection.Pages.Outside(at.holder, at.after));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LoggedEntry> ReadLogAsync(LogQuery query, CancellationToken cancellation) => log.ReadAsync(query, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxItem>> ReadOutboxAsync(long after, int most, CancellationToken cancellation) =>
        new(readers.Read((after, most), static (connection, at) => connection.Pages.Outbox(at.after, at.most)));

    /// <inheritdoc/>
    public ValueTask AcknowledgeAsync(IReadOnlyCollection<long> ids, CancellationToken cancellation)
    {
        var work = new OutboxWork([.. ids]);
        Writer.Add(work);
        return new ValueTask(work.Done);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, true))
            return ValueTask.CompletedTask;

        readers.Dispose();
        writer?.Dispose();
        meter.Dispose();
        opened.CloseKeys();
        return ValueTask.CompletedTask;
    }

    private StoreWriter Writer => writer ?? throw new StoreUnavailableException(ForReadingOnly);
}
