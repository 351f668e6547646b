using System.Runtime.Versioning;
using SQLitePCL;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Keys;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

public sealed class StoreOpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStoreSettings settings;

    public StoreOpeningTests() => settings = TestKeys.Settings(folder.In("data"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> OlderVersions() => [.. Enumerable.Range(0, Migrations.Newest)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task a_second_writer_is_refused_with_a_clear_message()
    {
        await using var first = SqliteRecordStore.Open(settings);

        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(settings)).Message.ShouldContain("in use by another process");
    }

    [Theory]
    [InlineData("writer.lock")]
    [InlineData("keys/vault.lock")]
    public void a_folder_that_cannot_be_written_is_not_said_to_be_in_use(string name)
    {
        Directory.CreateDirectory(Path.Combine(settings.Folder, name));

        var told = Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(settings)).Message;

        told.ShouldContain("cannot be opened for writing");
        told.ShouldNotContain("in use by another process");
    }

    [Fact]
    public async Task after_somebody_who_read_for_long_the_write_ahead_log_becomes_small_again()
    {
        await using var store = SqliteRecordStore.Open(settings with { CheckpointBytes = 200_000, CacheBytes = 0 });
        var number = 0;
        using (new ReaderBeside(settings.Folder))
        {
            while (LogBytes() < 4_000_000)
                await StoreAsync();
        }

        for (var round = 0; round < 200 && LogBytes() > 1_000_000; round++)
            await StoreAsync();

        LogBytes().ShouldBeLessThan(1_000_000);
        (await store.ReadAsync(Given.Key(1), Cancellation)).ShouldNotBeNull();

        long LogBytes() => new FileInfo(Path.Combine(settings.Folder, "records.db-wal")).Length;

        async Task StoreAsync()
        {
            var version = Given.Version(Given.Key(++number), Given.Dossier(store.AllocateDossier()));
            (await store.CommitAsync(Given.Commit(Given.Write(version)), Cancellation)).ShouldBe(CommitOutcome.Committed);
        }
    }

    [Fact]
    public async Task its_files_are_for_their_owner_only_whatever_the_mode_of_the_folder()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(settings.Folder);
        File.SetUnixFileMode(settings.Folder, (UnixFileMode)0b111_101_101);
        await using (var made = SqliteRecordStore.Open(settings))
        {
            await made.LogAsync(Given.Entry(), Cancellation);
            foreach (var name in new[] { "records.db", "records.db-wal", "records.db-shm", "keys/vault.json", "keys/dossier.keys", "keys/look-up.wrapped" })
                ModeOf(name).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, name);
        }

        foreach (var name in new[] { "records.db", "keys/dossier.keys" })
            File.SetUnixFileMode(Path.Combine(settings.Folder, name), (UnixFileMode)0b110_100_100);

        await using var opened = SqliteRecordStore.Open(settings);

        foreach (var name in new[] { "records.db", "records.db-wal", "records.db-shm", "keys/vault.json", "keys/dossier.keys", "keys/look-up.wrapped" })
            ModeOf(name).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, name);
    }

    [Fact]
    public async Task a_reader_beside_a_writer_sees_what_was_acknowledged()
    {
        await using var writer = SqliteRecordStore.Open(settings);
        await using var reader = SqliteRecordStore.OpenForReading(settings);
        var version = Given.Version(Given.Key(1, "NewType"), Given.Dossier(writer.AllocateDossier()));

        await writer.CommitAsync(Given.Commit(Given.Write(version)), Cancellation);

        (await reader.ReadAsync(version.Key, Cancellation))!.Key.ShouldBe(version.Key);
        (await reader.ReadDossierAsync(version.Home.Dossier, Cancellation))!.Version.ShouldBe(1);
        await Should.ThrowAsync<StoreUnavailableException>(async () => await reader.LogAsync(Given.Entry(), Cancellation));
    }

    [Fact]
    public void a_folder_without_a_store_is_not_opened_for_reading() =>
        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.OpenForReading(settings)).Message.ShouldContain("holds no store");

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public async Task a_store_of_an_older_schema_is_brought_up_to_date(int version)
    {
        Directory.CreateDirectory(settings.Folder);
        Execute([.. Migrations.Steps.Take(version), $"PRAGMA user_version={version}"]);

        await using (var store = SqliteRecordStore.Open(settings))
        {
            var home = Given.Dossier(store.AllocateDossier());
            (await store.CommitAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))), Cancellation)).ShouldBe(CommitOutcome.Committed);
        }

        (await new StoreCheck(settings, indexer: null).RunAsync(progress: null, Cancellation)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_store_of_a_newer_schema_is_refused_with_a_clear_message()
    {
        await SqliteRecordStore.Open(settings).DisposeAsync();
        Execute("PRAGMA user_version=1000");

        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(settings)).Message.ShouldContain("Start a newer program");
        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.OpenForReading(settings)).Message.ShouldContain("Start a newer program");
    }

    [Fact]
    public async Task after_closing_there_is_one_database_file_and_no_log_of_it()
    {
        await using (var store = SqliteRecordStore.Open(settings))
            await store.LogAsync(Given.Entry(), Cancellation);

        File.Exists(folder.In("data/records.db-wal")).ShouldBeFalse();
    }

    [Fact]
    public async Task a_closed_store_refuses_reads_and_writes()
    {
        var store = SqliteRecordStore.Open(settings);
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.ReadAsync(Given.Key(1), Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.LogAsync(Given.Entry(), Cancellation));
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.CommitAsync(Given.Commit(), Cancellation));
    }

    [Fact]
    public async Task below_the_low_disk_mark_commits_are_refused_and_log_entries_and_reads_go_on()
    {
        var free = 1000L;
        await using var store = SqliteRecordStore.Open(settings with { LowDiskBytes = 500, FreeSpace = () => free, FreeSpaceInterval = TimeSpan.Zero });
        var first = Given.Commit(Given.Write(Given.Version(Given.Key(1), Given.Dossier(store.AllocateDossier()))));
        var second = Given.Commit(Given.Write(Given.Version(Given.Key(2), Given.Dossier(store.AllocateDossier()))));
        await store.CommitAsync(first, Cancellation);
        free = 499;

        (await Should.ThrowAsync<StoreUnavailableException>(async () => await store.CommitAsync(second, Cancellation))).Message.ShouldContain("almost full");
        await store.LogAsync(Given.Entry(), Cancellation);
        (await store.ReadAsync(Given.Key(1), Cancellation)).ShouldNotBeNull();

        free = 500;
        (await store.CommitAsync(second, Cancellation)).ShouldBe(CommitOutcome.Committed);
    }

    private void Execute(params string[] statements)
    {
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(settings.Folder, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        foreach (var statement in statements)
            raw.sqlite3_exec(db, statement).ShouldBe(raw.SQLITE_OK);
        db.Dispose();
    }

    [UnsupportedOSPlatform("windows")]
    private UnixFileMode ModeOf(string name) => File.GetUnixFileMode(Path.Combine(settings.Folder, name));
}
