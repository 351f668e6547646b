using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

public sealed class StoreBackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStoreSettings settings;

    public StoreBackupTests() => settings = TestKeys.Settings(folder.In("data"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task a_backup_made_beside_a_writing_store_holds_every_commit_that_was_acknowledged_before_it()
    {
        await using var store = SqliteRecordStore.Open(settings);
        await StoreAsync(store, 1, 200);
        var writing = StoreAsync(store, 201, 600);

        var report = await new StoreBackup(settings).CopyAsync(folder.In("backup"), progress: null, Cancellation);
        await writing;

        report.IsSound.ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.In("backup")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Path.Combine(folder.In("backup"), "records.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await using var copy = SqliteRecordStore.OpenForReading(settings with { Folder = folder.In("backup") });
        for (var number = 1; number <= 200; number++)
            (await copy.LookUpAsync(Given.Holder, Person(number), Cancellation)).ShouldBe([Given.Key(number)]);
    }

    [Fact]
    public async Task what_was_restored_can_be_read_and_written()
    {
        await using (var store = SqliteRecordStore.Open(settings))
            await StoreAsync(store, 1, 20);
        await new StoreBackup(settings).CopyAsync(folder.In("backup"), progress: null, Cancellation);

        var report = await new StoreBackup(settings with { Folder = folder.In("backup") }).CopyAsync(folder.In("new"), progress: null, Cancellation);

        (report.Resources, report.LogEntries).ShouldBe((20, 20));
        await using var restored = SqliteRecordStore.Open(settings with { Folder = folder.In("new") });
        (await restored.LookUpAsync(Given.Holder, Person(7), Cancellation)).ShouldBe([Given.Key(7)]);
        await StoreAsync(restored, 21, 22);
    }

    [Fact]
    public async Task a_folder_that_is_not_empty_is_left_alone()
    {
        await using (var store = SqliteRecordStore.Open(settings))
            await StoreAsync(store, 1, 1);

        await Should.ThrowAsync<StoreUnavailableException>(() => new StoreBackup(settings).CopyAsync(folder.In("data"), progress: null, Cancellation));

        (await new StoreCheck(settings, indexer: null).RunAsync(progress: null, Cancellation)).Resources.ShouldBe(1);
    }

    [Fact]
    public async Task a_damaged_backup_is_not_restored()
    {
        await using (var store = SqliteRecordStore.Open(settings))
            await StoreAsync(store, 1, 200);
        await new StoreBackup(settings).CopyAsync(folder.In("backup"), progress: null, Cancellation);
        var bytes = await File.ReadAllBytesAsync(folder.In("backup/records.db"), Cancellation);
        Array.Clear(bytes, bytes.Length / 2, 20_000);
        await File.WriteAllBytesAsync(folder.In("backup/records.db"), bytes, Cancellation);

        await Should.ThrowAsync<StoreUnavailableException>(() => new StoreBackup(settings with { Folder = folder.In("backup") }).CopyAsync(folder.In("new"), progress: null, Cancellation));

        Directory.EnumerateFileSystemEntries(folder.In("new")).ShouldBeEmpty();
    }

    private static LookUp Person(int number) => new(LookUpKind.Person, $"person {number}");

    private static async Task StoreAsync(SqliteRecordStore store, int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            var version = Given.Version(Given.Key(number), Given.Dossier(store.AllocateDossier()));
            (await store.CommitAsync(Given.Commit(Given.Write(version, Person(number))), Cancellation)).ShouldBe(CommitOutcome.Committed);
        }
    }
}
