using SQLitePCL;
using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>Replacing the key of the look-up hashes: everything is found and unique throughout, and at the end nothing stands by the former key.</summary>
public sealed class LookUpRotationTests : IDisposable
{
    private const int People = 150;
    private const int Resources = 12;
    private readonly SealedHouse house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task afterwards_everything_is_found_by_the_new_key_alone_and_no_hash_is_left()
    {
        await house.FillAsync(People, Resources);
        var (before, key) = (Hashes(), await File.ReadAllBytesAsync(Path.Combine(house.Vault, "look-up.wrapped"), Cancellation));

        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None).ShouldBe((People * Resources) + People);

        Hashes().Intersect(before, StringComparer.Ordinal).ShouldBeEmpty();
        foreach (var file in Directory.GetFiles(house.Data, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancellation);
            before.Count(hash => bytes.AsSpan().IndexOf(Convert.FromHexString(hash)) >= 0).ShouldBe(0, file);
            bytes.AsSpan().IndexOf(key.AsSpan(60, 40)).ShouldBe(-1, file);
        }

        File.Exists(Path.Combine(house.Vault, "look-up-next.wrapped")).ShouldBeFalse();
        await house.ShouldBeSoundAsync();
        await using var store = house.Open();
        await SealedHouse.ShouldFindAsync(store, 1, People, Resources);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task broken_off_everything_is_found_and_unique_by_both_keys_until_it_is_finished(int portions)
    {
        await house.FillAsync(People, Resources);
        BreakOff(portions);

        await using (var store = house.Open())
        {
            await SealedHouse.ShouldFindAsync(store, 1, People, Resources);
            foreach (var person in new[] { 1, People / 2, People })
            {
                await ShouldBeTakenAsync(store, person);
                // A new version takes the place of the old hash, whichever key made it; and the person is still found once.
                await SealedHouse.StoreAsync(store, Given.Commit(SealedHouse.Write(person, 0, Given.Dossier(person), 3)));
                (await store.LookUpAsync(Given.Holder, SealedHouse.Person(person), Cancellation)).ShouldBe([SealedHouse.Key(person)]);
                await ShouldBeTakenAsync(store, person);
            }

            await SealedHouse.FillAsync(store, People + 1, 5);
            await SealedHouse.ShouldFindAsync(store, People + 1, 5);
        }

        await house.ShouldBeSoundAsync();
        BreakOff(portions);
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None);
        await house.ShouldBeSoundAsync();
        await using var after = house.Open();
        await SealedHouse.ShouldFindAsync(after, People + 1, 5);
        foreach (var person in new[] { 1, 2, People / 2, People })
            await ShouldBeTakenAsync(after, person);
        Should.Throw<StoreUnavailableException>(() => LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None)).Message.ShouldContain("in use");
    }

    [Fact]
    public async Task beside_a_reader_former_hashes_stay_and_both_keys_count_until_it_is_run_again()
    {
        await house.FillAsync(People, Resources);
        using (new ReaderBeside(house.Data))
            Should.Throw<StoreUnavailableException>(() => LookUpRotation.Run(house.Settings with { ReaderPatience = TimeSpan.FromMilliseconds(100) }, progress: null, CancellationToken.None)).Message.ShouldContain("run it again");

        KeyVaultReading.Read(TestKeys.Vault(house.Data)).LookUpRotates.ShouldBeTrue();
        await house.ShouldBeSoundAsync();
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None);
        KeyVaultReading.Read(TestKeys.Vault(house.Data)).LookUpRotates.ShouldBeFalse();
        await house.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task a_next_key_that_was_overwritten_but_not_yet_removed_counts_as_gone()
    {
        var left = Path.Combine(house.Vault, "look-up-next.wrapped");
        await house.FillAsync(3);
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None);
        await File.WriteAllBytesAsync(left, new byte[512], Cancellation);

        await house.ShouldBeSoundAsync();
        var keys = KeyVaultReading.Read(TestKeys.Vault(house.Data));
        (keys.LookUpRotates, keys.Problems.Length).ShouldBe((false, 0));
        WrappingKeyRotation.Run(TestKeys.Vault(house.Data)).ShouldBe(0);
        await using (var store = house.Open())
            await SealedHouse.ShouldFindAsync(store, 1, 3);

        File.Exists(left).ShouldBeFalse();
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None).ShouldBe(6);
        await house.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task a_former_key_that_was_overwritten_before_the_next_one_stood_in_its_place_stops_nothing()
    {
        await house.FillAsync(3);
        var (former, next) = (Path.Combine(house.Vault, "look-up.wrapped"), Path.Combine(house.Vault, "look-up-next.wrapped"));
        Should.Throw<StoreUnavailableException>(() => LookUpRotation.Run(house.Settings with { Keys = new KeysThatStay(house.Settings.Keys) }, progress: null, CancellationToken.None));
        await File.WriteAllBytesAsync(former, new byte[512], Cancellation);

        await house.ShouldBeSoundAsync();
        await using (var store = house.Open())
            await SealedHouse.ShouldFindAsync(store, 1, 3);

        File.Exists(next).ShouldBeFalse();
        var keys = KeyVaultReading.Read(TestKeys.Vault(house.Data));
        (keys.LookUpRotates, keys.Problems.Length).ShouldBe((false, 0));
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None).ShouldBe(6);
        await house.ShouldBeSoundAsync();
    }

    [Fact]
    public async Task a_store_and_a_vault_of_which_one_is_from_before_a_rotation_are_refused_with_the_way()
    {
        await house.FillAsync(3);
        var before = house.CopyAsAfterACrash("before");
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None);

        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(before with { Keys = house.Settings.Keys })).Message.ShouldContain("from before 'vooraf keys rotate look-up'");
        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(house.Settings with { Keys = before.Keys })).Message.ShouldContain("a backup of the vault from the time of this store");

        await using var store = SqliteRecordStore.Open(before);
        await SealedHouse.ShouldFindAsync(store, 1, 3);
    }

    [Fact]
    public async Task ids_that_clients_choose_do_not_stand_in_the_files_and_are_found_before_between_and_after()
    {
        string[] chosen = ["999900006", "de-vries-999900006", "00000000000000000000000999900006", "9bf31c7ff062936a96d3c8bd1f8f2ff3"];
        await using (var store = house.Open())
        {
            foreach (var id in chosen)
                await SealedHouse.StoreAsync(store, Given.Commit(Given.Write(Given.Version(new ResourceKey("Observation", id), Given.Dossier(store.AllocateDossier())))));
        }

        await house.FillAsync(People, Resources);
        foreach (var file in Directory.GetFiles(house.Data, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Cancellation);
            foreach (var id in chosen)
            {
                bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(id)).ShouldBe(-1, id);
                if (id.Length == 32)
                    bytes.AsSpan().IndexOf(Convert.FromHexString(id)).ShouldBe(-1, id);
            }
        }

        await ShouldBeReadAsync(chosen);
        BreakOff(1);
        await ShouldBeReadAsync(chosen);
        LookUpRotation.Run(house.Settings, progress: null, CancellationToken.None);
        await ShouldBeReadAsync(chosen);
        await house.ShouldBeSoundAsync();
    }

    private static async Task ShouldBeTakenAsync(SqliteRecordStore store, int person)
    {
        var other = Given.Version(Given.Key(999_000 + person), Given.Dossier(store.AllocateDossier()));
        var commit = Given.Commit(Given.Write(other, SealedHouse.Person(person))) with { Preconditions = [new Precondition.LookUpAbsent(Given.Holder, SealedHouse.Person(person))] };
        (await store.CommitAsync(commit, Cancellation)).ShouldBe(CommitOutcome.Outdated);
        var again = Given.Commit(Given.Write(other)) with { RepeatKey = new RepeatKey(Given.Holder, "a-client", $"bundle {person}") };
        (await store.CommitAsync(again, Cancellation)).ShouldBe(CommitOutcome.Outdated);
    }

    private async Task ShouldBeReadAsync(string[] ids)
    {
        await using var store = house.Open();
        foreach (var id in ids)
        {
            var former = (await store.ReadAsync(new ResourceKey("Observation", id), Cancellation)).ShouldNotBeNull(id);
            former.Key.Id.ShouldBe(id);
            await SealedHouse.StoreAsync(store, Given.Commit(Given.Write(Given.Version(former.Key, former.Home, former.Version + 1))));
        }
    }

    private void BreakOff(int portions)
    {
        using var breaking = new CancellationTokenSource();
        var told = 0;
        Should.Throw<OperationCanceledException>(() => LookUpRotation.Run(house.Settings, new Told(() =>
        {
            if (++told == portions)
                breaking.Cancel();
        }), breaking.Token));
    }

    private List<string> Hashes()
    {
        var hashes = new List<string>();
        Batteries_V2.Init();
        raw.sqlite3_open(Path.Combine(house.Data, "records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        raw.sqlite3_prepare_v2(db, "SELECT hex(hash) FROM lookup UNION ALL SELECT hex(hash) FROM answer", out var statement).ShouldBe(raw.SQLITE_OK);
        while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            hashes.Add(raw.sqlite3_column_text(statement, 0).utf8_to_string());
        statement.Dispose();
        db.Dispose();
        hashes.Count.ShouldBe(2 * People);
        return hashes;
    }

    private sealed class Told(Action tell) : IProgress<long>
    {
        public void Report(long value) => tell();
    }
}
