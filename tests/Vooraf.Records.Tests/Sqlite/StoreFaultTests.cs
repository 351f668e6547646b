using System.Collections.Concurrent;
using System.Diagnostics;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>Disk full and I/O errors, on write and on checkpoint: refused cleanly, nothing lost, on again when there is room.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStoreSettings settings;

    public StoreFaultTests()
    {
        FaultyVfs.Register();
        FaultyVfs.Heal();
        settings = TestKeys.Settings(folder.In("data")) with { Vfs = FaultyVfs.Name, CheckpointBytes = 200_000, CacheBytes = 0 };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        FaultyVfs.Heal();
        folder.Dispose();
    }

    [Theory]
    [InlineData(FaultyVfs.Full)]
    [InlineData(FaultyVfs.WriteError)]
    public async Task when_the_log_of_the_database_cannot_be_written_a_commit_is_refused_and_leaves_nothing(int error)
    {
        await using var store = SqliteRecordStore.Open(settings);
        await StoreAsync(store, 1);
        FaultyVfs.WalWrite = error;

        await Should.ThrowAsync<StoreUnavailableException>(() => StoreAsync(store, 2));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.LogAsync(Given.Entry(), Cancellation));

        (await store.ReadAsync(Given.Key(2), Cancellation)).ShouldBeNull();
        (await store.ReadAsync(Given.Key(1), Cancellation)).ShouldNotBeNull();
        store.WhyNotWritable.ShouldNotBeNull();
        FaultyVfs.Heal();
        await StoreAsync(store, 2);
        store.WhyNotWritable.ShouldBeNull();
        await ShouldHoldAsync(store, 1, 2);
    }

    [Fact]
    public async Task when_the_flush_fails_a_commit_is_refused_and_leaves_nothing()
    {
        await using var store = SqliteRecordStore.Open(settings);
        await StoreAsync(store, 1);
        FaultyVfs.WalFlush = FaultyVfs.FlushError;

        await Should.ThrowAsync<StoreUnavailableException>(() => StoreAsync(store, 2));

        (await store.ReadAsync(Given.Key(2), Cancellation)).ShouldBeNull();
        FaultyVfs.Heal();
        await StoreAsync(store, 3);
        await ShouldHoldAsync(store, 1, 3);
    }

    [Fact]
    public async Task what_was_refused_does_not_come_to_life_after_a_crash()
    {
        // No checkpoint here: its own flush would take the failure that is meant for the commit.
        await using var store = SqliteRecordStore.Open(settings with { CheckpointBytes = 16 << 20 });
        await StoreAsync(store, 1);
        Volatile.Write(ref FaultyVfs.WalFlushesToFail, 1);
        await Should.ThrowAsync<StoreUnavailableException>(() => StoreAsync(store, 2));

        var crashed = CopyAsAfterACrash();

        await using var recovered = SqliteRecordStore.Open(settings with { Folder = crashed, Keys = TestKeys.Of(crashed) });
        (await recovered.ReadAsync(Given.Key(1), Cancellation)).ShouldNotBeNull();
        (await recovered.ReadAsync(Given.Key(2), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task a_store_whose_disk_takes_writes_again_finds_that_out_by_itself()
    {
        await using var store = SqliteRecordStore.Open(settings);
        FaultyVfs.WalWrite = FaultyVfs.Full;
        await Should.ThrowAsync<StoreUnavailableException>(() => StoreAsync(store, 1));
        store.WhyNotWritable.ShouldNotBeNull();

        FaultyVfs.Heal();

        for (var clock = Stopwatch.StartNew(); store.WhyNotWritable is not null && clock.Elapsed < TimeSpan.FromSeconds(20);)
            await Task.Delay(50, Cancellation);
        store.WhyNotWritable.ShouldBeNull();
    }

    [Fact]
    public async Task what_fails_in_the_midst_of_a_commit_leaves_nothing_of_it_and_the_next_commit_goes_on()
    {
        var seal = new SealThatFails();
        await using var store = SqliteRecordStore.Open(settings with { Keys = new PlainKeys(seal) });
        await StoreAsync(store, 1);
        var waiting = Given.Version(Given.Key(9), Home.OfTray(Given.Holder, "a-client"));
        await store.CommitAsync(Given.Commit(Given.Write(waiting)), Cancellation);
        var dossier = Given.Dossier(store.AllocateDossier());
        seal.Fails = true;
        await Should.ThrowAsync<StoreUnavailableException>(async () =>
            await store.CommitAsync(Given.Commit(Given.Write(Given.Version(Given.Key(2), dossier))) with { Moves = [new ResourceMove(waiting.Key, dossier)] }, Cancellation));
        seal.Fails = false;

        store.WhyNotWritable.ShouldBeNull();
        await StoreAsync(store, 3);

        (await store.ReadAsync(Given.Key(2), Cancellation)).ShouldBeNull();
        (await store.ReadAsync(waiting.Key, Cancellation))!.Home.ShouldBe(waiting.Home);
        await ShouldHoldAsync(store, new PlainKeys(seal), 1, 9, 3);
    }

    [Theory]
    [InlineData(FaultyVfs.Full, 0)]
    [InlineData(0, FaultyVfs.FlushError)]
    public async Task when_a_checkpoint_fails_commits_go_on_and_nothing_is_lost(int write, int flush)
    {
        await using (var store = SqliteRecordStore.Open(settings))
        {
            await StoreAsync(store, 1);
            FaultyVfs.MainWrite = write;
            FaultyVfs.MainFlush = flush;
            for (var number = 2; number <= 100; number++)
                await StoreAsync(store, number, size: 8000);
            File.Exists(Path.Combine(settings.Folder, "records.db-wal")).ShouldBeTrue();
            var crashed = CopyAsAfterACrash();
            await using var recovered = SqliteRecordStore.Open(settings with { Folder = crashed, Keys = TestKeys.Of(crashed), Vfs = null });
            await ShouldHoldAsync(recovered, [.. Enumerable.Range(1, 100)]);
        }

        FaultyVfs.Heal();
        await using var opened = SqliteRecordStore.Open(settings);
        await ShouldHoldAsync(opened, [.. Enumerable.Range(1, 100)]);
    }

    [Fact]
    public async Task under_faults_at_random_moments_everything_acknowledged_is_there_and_nothing_refused()
    {
        var acknowledged = new ConcurrentBag<int>();
        var refused = new ConcurrentBag<int>();
        await using var store = SqliteRecordStore.Open(settings);
        var next = 0;
        var writers = Enumerable.Range(0, 8).Select(_ => Task.Run(
            async () =>
            {
                for (var number = Interlocked.Increment(ref next); number <= 600; number = Interlocked.Increment(ref next))
                {
                    try
                    {
                        await StoreAsync(store, number, size: 3000);
                        acknowledged.Add(number);
                    }
                    catch (StoreUnavailableException)
                    {
                        refused.Add(number);
                    }
                }
            },
            Cancellation)).ToArray();
        var faults = new Random(20260302);
        while (!Task.WhenAll(writers).IsCompleted)
        {
            FaultyVfs.Heal();
            await Task.Delay(faults.Next(1, 8), Cancellation);
            Break(faults.Next(4));
            await Task.Delay(faults.Next(1, 4), Cancellation);
        }

        await Task.WhenAll(writers);
        FaultyVfs.Heal();
        await StoreAsync(store, 601);
        refused.ShouldNotBeEmpty();
        foreach (var number in refused)
            (await store.ReadAsync(Given.Key(number), Cancellation)).ShouldBeNull();
        await ShouldHoldAsync(store, [.. acknowledged, 601]);
    }

    private static void Break(int what)
    {
        switch (what)
        {
            case 0:
                FaultyVfs.WalWrite = FaultyVfs.Full;
                break;
            case 1:
                FaultyVfs.WalFlush = FaultyVfs.FlushError;
                break;
            case 2:
                FaultyVfs.MainWrite = FaultyVfs.WriteError;
                break;
            default:
                FaultyVfs.MainFlush = FaultyVfs.FlushError;
                break;
        }
    }

    private static async Task StoreAsync(SqliteRecordStore store, int number, int size = 10)
    {
        var filler = string.Concat(Enumerable.Range(0, size / 9).Select(part => ((long)part * 7919 * number % 999_999_937).ToString("D9", System.Globalization.CultureInfo.InvariantCulture)));
        var version = Given.Version(Given.Key(number), Given.Dossier(store.AllocateDossier()), contents: $$"""{"resourceType":"Observation","id":"{{Given.Id(number)}}","x":"{{filler}}"}""");
        (await store.CommitAsync(Given.Commit(Given.Write(version)), Cancellation)).ShouldBe(CommitOutcome.Committed);
    }

    private Task ShouldHoldAsync(SqliteRecordStore store, params int[] numbers) => ShouldHoldAsync(store, settings.Keys, numbers);

    private async Task ShouldHoldAsync(SqliteRecordStore store, IKeySource keys, params int[] numbers)
    {
        foreach (var number in numbers)
            (await store.ReadAsync(Given.Key(number), Cancellation)).ShouldNotBeNull();
        var entries = 0;
        await foreach (var _ in store.ReadLogAsync(Cancellation))
            entries++;
        entries.ShouldBe(numbers.Length);
        if (settings.Vfs is not null && FaultyVfs.MainWrite == 0 && FaultyVfs.MainFlush == 0)
            (await new StoreCheck(settings with { Keys = keys }, indexer: null).RunAsync(progress: null, Cancellation)).Problems.ShouldBeEmpty();
    }

    // What the disk holds at this moment, as a machine finds it that starts again.
    private string CopyAsAfterACrash()
    {
        var copy = folder.In("crashed");
        Directory.CreateDirectory(copy);
        foreach (var name in new[] { "records.db", "records.db-wal" })
            File.Copy(Path.Combine(settings.Folder, name), Path.Combine(copy, name));
        Directory.CreateDirectory(TestKeys.VaultOf(copy));
        foreach (var file in Directory.GetFiles(TestKeys.VaultOf(settings.Folder)).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(TestKeys.VaultOf(copy), Path.GetFileName(file)));
        return copy;
    }

    /// <summary>Fails on what moves, which the writer seals when other things of the commit have been done.</summary>
    private sealed class SealThatFails : IDossierSeal
    {
        private volatile bool fails;

        public bool Fails
        {
            get => fails;
            set => fails = value;
        }

        public byte[] Seal(SealScope scope, ReadOnlySpan<byte> plain) =>
            fails && scope.Thing == SealedThing.Version && string.Equals(Thread.CurrentThread.Name, "Vooraf writer", StringComparison.Ordinal) ? throw new System.Security.Cryptography.CryptographicException("The key is gone.") : plain.ToArray();

        public ReadOnlyMemory<byte> Open(SealScope scope, Memory<byte> sealedBytes) => sealedBytes;
    }
}
