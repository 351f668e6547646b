using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;

namespace Vooraf.Records.Tests.Keys;

/// <summary>A backup from before an erasure brings nobody back, and can be restored all the same.</summary>
public sealed class ErasedBackupTests : ErasureTest
{
    [Fact]
    public async Task a_backup_of_the_store_from_before_does_not_bring_the_person_back()
    {
        await House.FillAsync(3);
        await new StoreBackup(House.Settings).CopyAsync(House.In("backup"), progress: null, Cancellation);
        await using (var store = House.Open())
            await store.EraseAsync(2, Entry(), withLog: false, Cancellation);

        var old = House.Settings with { Folder = House.In("backup") };
        await using (var store = SqliteRecordStore.Open(old))
        {
            await Should.ThrowAsync<StoreUnavailableException>(async () => await store.ReadDossierAsync(2, Cancellation));
            (await store.ReadDossierAsync(1, Cancellation)).ShouldNotBeNull();
            store.DossiersWithoutKey().ShouldBe([(2, Given.Holder)]);
            (await store.EraseAsync(2, Entry(), withLog: false, Cancellation)).ShouldBeTrue();
        }

        Erasure.ClearPages(old);
        (await new StoreCheck(old, indexer: null).RunAsync(progress: null, Cancellation)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_backup_from_before_is_restored_and_says_how_many_were_erased_since()
    {
        await House.FillAsync(4);
        await new StoreBackup(House.Settings).CopyAsync(House.In("backup"), progress: null, Cancellation);
        await using (var store = House.Open())
        {
            await store.EraseAsync(2, Entry(), withLog: false, Cancellation);
            await store.EraseAsync(3, Entry(), withLog: true, Cancellation);
        }

        var report = await new StoreBackup(House.Settings with { Folder = House.In("backup") }).CopyAsync(House.In("restored"), progress: null, Cancellation);

        (report.IsSound, report.Erased).ShouldBe((true, 2));
        var restored = House.Settings with { Folder = House.In("restored") };
        await using (var store = SqliteRecordStore.Open(restored))
        {
            foreach (var (number, _) in store.DossiersWithoutKey())
                await Eraser(store).EraseAsync(number, "again", withLog: false, Cancellation);
        }

        var after = await new StoreCheck(restored, indexer: null).RunAsync(progress: null, Cancellation);
        (after.IsSound, after.Erased).ShouldBe((true, 0));
    }

    [Fact]
    public async Task everybody_whom_a_backup_brought_back_is_erased_again_also_who_was_erased_with_the_log()
    {
        await House.FillAsync(4);
        await new StoreBackup(House.Settings).CopyAsync(House.In("backup"), progress: null, Cancellation);
        await using (var store = House.Open())
        {
            await Eraser(store).EraseAsync(2, "with the log", withLog: true, Cancellation);
            await Eraser(store).EraseAsync(3, "without the log", withLog: false, Cancellation);
        }

        var old = House.Settings with { Folder = House.In("backup") };
        await using (var store = SqliteRecordStore.Open(old))
        {
            foreach (var (number, _) in store.DossiersWithoutKey())
                (await Eraser(store).EraseAsync(number, "again", withLog: false, Cancellation)).ShouldBeTrue();

            store.DossiersWithoutKey().ShouldBeEmpty();
            (await LogAsync(store)).Where(entry => entry.Interaction is "erase").Select(entry => entry.Dossiers.ToArray()).ShouldBe([[], [3]]);
        }

        Erasure.ClearPages(old);
        (await new StoreCheck(old, indexer: null).RunAsync(progress: null, Cancellation)).Problems.ShouldBeEmpty();
    }
}
