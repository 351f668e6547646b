using SQLitePCL;
using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>Who is erased leaves no key and no page, the others lose nothing, and the log says that it was done.</summary>
public sealed class ErasureTests : ErasureTest
{
    private const int People = 30;
    private const int Resources = 6;

    [Fact]
    public async Task no_key_and_no_page_of_the_person_is_left_and_the_others_lose_nothing()
    {
        await House.FillAsync(People, Resources);
        await MoveAroundAsync();
        var traces = TracesOf(Erased);
        traces.Count.ShouldBeGreaterThan(Resources * 2);
        Found(traces).ShouldBe(traces.Count, "before, all of it is in the files");

        await using (var store = House.Open())
            (await store.EraseAsync(Erased, Entry(), withLog: false, Cancellation)).ShouldBeTrue();
        Erasure.ClearPages(House.Settings);

        Found(traces).ShouldBe(0);
        await House.ShouldBeSoundAsync();
        var keys = KeyVaultReading.Read(TestKeys.Vault(House.Data));
        (keys.Destroyed["dossier"], keys.Destroyed["log"], keys.Problems.Length).ShouldBe((1, 0, 0));
        await using var after = House.Open();
        (await after.ReadDossierAsync(Erased, Cancellation)).ShouldBeNull();
        (await after.LookUpAsync(Given.Holder, SealedHouse.Person(Erased), Cancellation)).ShouldBeEmpty();
        (await after.LocateAsync(SealedHouse.Key(Erased), Cancellation)).ShouldBeNull();
        (await after.FindAnswerAsync(new RepeatKey(Given.Holder, "a-client", $"bundle {Erased}"), Cancellation)).ShouldBeNull();
        (await after.ReadOutboxAsync(0, 1000, Cancellation)).ShouldAllBe(item => item.Message.Dossier != Erased);
        await SealedHouse.ShouldFindAsync(after, 1, Erased - 1, Resources);
        await SealedHouse.ShouldFindAsync(after, Erased + 1, People - Erased, Resources);
        (await LogAsync(after)).ShouldContain(entry => entry.Interaction == "erase" && entry.Request == "erase: because");
    }

    [Fact]
    public async Task the_log_entries_about_the_person_stay_readable_unless_their_key_goes_too()
    {
        await House.FillAsync(3);
        await using (var store = House.Open())
        {
            foreach (var number in new[] { 1, 2 })
                await store.LogAsync(Given.Entry($"about {number}") with { Dossiers = [number] }, [], Cancellation);
            await store.EraseAsync(1, Entry(), withLog: false, Cancellation);
        }

        await using (var store = House.Open())
        {
            (await LogAsync(store)).ShouldContain(entry => entry.CorrelationId == "about 1");
            (await store.EraseAsync(2, Entry() with { Dossiers = [] }, withLog: true, Cancellation)).ShouldBeTrue();
            (await LogAsync(store)).ShouldNotContain(entry => entry.CorrelationId == "about 2");
            (await LogAsync(store)).ShouldContain(entry => entry.CorrelationId == "about 1");
        }

        await House.ShouldBeSoundAsync();

        KeyVaultReading.Read(TestKeys.Vault(House.Data)).Destroyed["log"].ShouldBe(1);
    }

    [Fact]
    public async Task beside_a_reader_old_pages_stay_and_it_is_not_finished_until_the_reader_is_gone()
    {
        await House.FillAsync(People, Resources);
        var traces = TracesOf(Erased);
        using (new ReaderBeside(House.Data))
        {
            await using (var store = House.Open())
                await store.EraseAsync(Erased, Entry(), withLog: false, Cancellation);

            Should.Throw<StoreUnavailableException>(() => Erasure.ClearPages(House.Settings with { ReaderPatience = TimeSpan.FromMilliseconds(100) })).Message.ShouldContain("erase --finish");
            Found(traces).ShouldBeGreaterThan(0);
        }

        Unfinished().ShouldBe(1);
        Erasure.ClearPages(House.Settings);

        (Found(traces), Unfinished()).ShouldBe((0, 0));
        await House.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task a_reader_that_ends_in_time_is_waited_for()
    {
        await House.FillAsync(People, Resources);
        await using (var store = House.Open())
            await SealedHouse.StoreAsync(store, Given.Commit(Given.Write(Given.Version(SealedHouse.Key(Erased, Resources), Given.Dossier(Erased), 1, Filled(SealedHouse.Key(Erased, Resources), new Random(6), 100_000)))));
        var traces = TracesOf(Erased);
        var reader = new ReaderBeside(House.Data);
        await using (var store = House.Open())
            await store.EraseAsync(Erased, Entry(), withLog: false, Cancellation);

        FreePages().ShouldBeGreaterThan(0);

        var clearing = Task.Run(() => Erasure.ClearPages(House.Settings), Cancellation);
        while (FreePages() > 0 || !IsWriterBusy())
            await Task.Delay(5, Cancellation);
        clearing.IsCompleted.ShouldBeFalse();
        reader.Dispose();
        await clearing;

        (Found(traces), Unfinished()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task a_number_is_never_given_again()
    {
        await House.FillAsync(3);
        await using (var store = House.Open())
            (await store.EraseAsync(3, Entry(), withLog: false, Cancellation)).ShouldBeTrue();
        Erasure.ClearPages(House.Settings);

        await using var after = House.Open();
        after.AllocateDossier().ShouldBe(4);
        await SealedHouse.FillAsync(after, 3, 1);
        await SealedHouse.ShouldFindAsync(after, 1, 3);
        (await after.EraseAsync(3, Entry(), withLog: false, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task broken_off_before_the_keys_went_it_goes_on_when_the_store_is_opened_again()
    {
        await House.FillAsync(3);
        await using (var store = SqliteRecordStore.Open(House.Settings with { Keys = new KeysThatStay(House.Settings.Keys) }))
            await Should.ThrowAsync<StoreUnavailableException>(async () => await store.EraseAsync(2, Entry(), withLog: false, Cancellation));
        KeyVaultReading.Read(TestKeys.Vault(House.Data)).Destroyed["dossier"].ShouldBe(0);

        await House.Open().DisposeAsync();

        KeyVaultReading.Read(TestKeys.Vault(House.Data)).Destroyed["dossier"].ShouldBe(1);
        Erasure.ClearPages(House.Settings);
        await House.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task when_the_retention_of_the_log_has_ended_the_keys_of_its_entries_go_too()
    {
        var time = new ManualTime();
        var settings = House.Settings with { Time = time };
        await using (var store = SqliteRecordStore.Open(settings))
        {
            await SealedHouse.FillAsync(store, 1, 2);
            foreach (var number in new[] { 1, 2 })
                await store.LogAsync(Given.Entry($"about {number}") with { At = time.GetUtcNow(), Dossiers = [number] }, [], Cancellation);
            await store.EraseAsync(1, Entry() with { Dossiers = [1] }, withLog: false, Cancellation);
            var roots = store.LogRoots;
            await roots.PurgeAsync(DateOnly.FromDateTime(time.GetUtcNow().Date));
            KeyVaultReading.Read(TestKeys.Vault(House.Data)).Destroyed["log"].ShouldBe(0, "entries about the person are still kept");

            time.Move(TimeSpan.FromDays(6 * 366));
            await store.LogAsync(Given.Entry("now") with { At = time.GetUtcNow(), Dossiers = [] }, [], Cancellation);
            await roots.PurgeAsync(DateOnly.FromDateTime(time.GetUtcNow().AddYears(-5).Date));
            (await LogAsync(store)).Select(entry => entry.CorrelationId).ShouldBe(["now"]);
        }

        var keys = KeyVaultReading.Read(TestKeys.Vault(House.Data));
        keys.Destroyed["log"].ShouldBe(1, "the person who was erased");
        keys.Destroyed["log-period"].ShouldBeGreaterThan(SealScope.PeriodOf(time.GetUtcNow().AddYears(-5)) - 3);
        await House.ShouldBeSoundAsync();
    }

    // Updates and deletes split and join pages, so that old copies of rows would be left behind where nothing clears them.
    private async Task MoveAroundAsync()
    {
        var random = new Random(5);
        await using var store = House.Open();
        for (var round = 0; round < 200; round++)
        {
            var person = random.Next(1, People + 1);
            var key = SealedHouse.Key(person, random.Next(1, Resources));
            var former = (await store.ReadAsync(key, Cancellation))!;
            var size = random.Next(10, 9000);
            await SealedHouse.StoreAsync(store, Given.Commit(Given.Write(Given.Version(key, former.Home, former.Version + 1, Filled(key, random, size)))));
        }
    }

    private static string Filled(ResourceKey key, Random random, int size)
    {
        var filler = new byte[size];
        random.NextBytes(filler);
        return $$"""{"resourceType":"Observation","id":"{{key.Id}}","x":"{{Convert.ToHexString(filler)}}"}""";
    }

    private int Unfinished() => Number("SELECT count(*) FROM erasing");

    // None are left when the database was rebuilt; who then still keeps others from writing, waits for readers.
    private int FreePages() => Number("PRAGMA freelist_count");

    private bool IsWriterBusy()
    {
        raw.sqlite3_open(Path.Combine(House.Data, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        var code = raw.sqlite3_exec(db, "BEGIN IMMEDIATE; ROLLBACK");
        db.Dispose();
        return code == raw.SQLITE_BUSY;
    }

    private int Number(string query)
    {
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(House.Data, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        raw.sqlite3_prepare_v2(db, query, out var statement).ShouldBe(raw.SQLITE_OK);
        raw.sqlite3_step(statement).ShouldBe(raw.SQLITE_ROW);
        var count = raw.sqlite3_column_int(statement, 0);
        statement.Dispose();
        db.Dispose();
        return count;
    }

    // Pieces of every sealed row of a dossier, and its wrapped key.
    private List<byte[]> TracesOf(long dossier)
    {
        var traces = new List<byte[]>();
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(House.Data, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        foreach (var rows in new[] { "SELECT body FROM resource WHERE row>>20={0}", "SELECT body FROM history WHERE row>>20={0}", "SELECT body FROM outbox WHERE dossier={0}", "SELECT body FROM answer WHERE dossier={0}" })
        {
            raw.sqlite3_prepare_v2(db, string.Format(System.Globalization.CultureInfo.InvariantCulture, rows, dossier), out var statement).ShouldBe(raw.SQLITE_OK);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                traces.Add(raw.sqlite3_column_blob(statement, 0)[13..45].ToArray());
            statement.Dispose();
        }

        db.Dispose();
        var keys = File.ReadAllBytes(Path.Combine(House.Vault, "dossier.keys"));
        traces.Add(keys.AsSpan((int)KeyBlock.SlotAt(dossier), KeyBlock.SlotSize).ToArray());
        return traces;
    }

    private int Found(List<byte[]> traces)
    {
        var files = Directory.GetFiles(House.Data, "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
        return traces.Count(trace => files.Exists(file => file.AsSpan().IndexOf(trace) >= 0));
    }
}
