using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>A vault belongs to its store and its wrapping key, its keys are on disk before they are used, and without keys nothing is written.</summary>
public sealed class KeyVaultTests : IDisposable
{
    private readonly SealedHouse house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task another_wrapping_key_is_refused_and_the_message_names_both()
    {
        await house.FillAsync(1);

        var refused = Should.Throw<StoreUnavailableException>(() => house.Open(TestKeys.Numbered(1)));

        refused.Message.ShouldContain(TestKeys.Wrapping.Id);
        refused.Message.ShouldContain(TestKeys.Numbered(1).Id);
        refused.Message.ShouldContain("formerWrappingKeys");
    }

    [Fact]
    public async Task a_vault_of_another_store_or_none_or_an_older_one_is_refused()
    {
        await house.FillAsync(1);
        using var other = new SealedHouse();
        await other.FillAsync(1);

        Refusal(house.Settings with { Keys = TestKeys.Of(other.Data) }).ShouldContain("belongs to another store");
        Refusal(house.Settings with { Keys = TestKeys.Of(house.In("nowhere")) }).ShouldContain("is not in");

        var dossiers = Path.Combine(house.Vault, "dossier.keys");
        await using (var file = new FileStream(dossiers, FileMode.Open))
            file.SetLength(0);
        Refusal(house.Settings).ShouldContain("older than the store");
    }

    [Theory]
    [InlineData("dossier")]
    [InlineData("outside")]
    [InlineData("log")]
    [InlineData("answers")]
    [InlineData("log-period")]
    public async Task a_file_of_keys_that_is_lost_or_cut_is_never_made_anew_while_there_is_something_in_the_store(string kind)
    {
        await house.FillAsync(1);
        var path = Path.Combine(house.Vault, kind + ".keys");
        var whole = await File.ReadAllBytesAsync(path, Cancellation);

        File.Delete(path);
        var sizes = Sizes();
        Refusal(house.Settings).ShouldContain($"{kind}.keys is missing");
        Should.Throw<StoreUnavailableException>(() => WrappingKeyRotation.Run(TestKeys.Vault(house.Data)));
        Sizes().ShouldBe(sizes);
        foreach (var left in new[] { 0, 1, KeyBlock.Size - 1 })
        {
            await File.WriteAllBytesAsync(path, whole[..left], Cancellation);
            sizes = Sizes();
            Refusal(house.Settings).ShouldContain($"{kind}.keys ends before keys that were used");
            Sizes().ShouldBe(sizes);
        }

        await File.WriteAllBytesAsync(path, whole, Cancellation);
        await house.ShouldBeSoundAsync();
        await using var store = house.Open();
        await SealedHouse.ShouldFindAsync(store, 1, 1);
    }

    [Fact]
    public async Task a_first_start_that_a_crash_broke_off_is_begun_again()
    {
        await house.Open().DisposeAsync();
        File.Delete(Path.Combine(house.Vault, "outside.keys"));
        await File.WriteAllBytesAsync(Path.Combine(house.Vault, "answers.keys"), [1, 2, 3], Cancellation);

        await house.FillAsync(2);

        await house.ShouldBeSoundAsync();
        KeyVaultReading.Read(TestKeys.Vault(house.Data)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_store_that_is_not_sealed_is_refused_with_the_way_and_left_as_it_is()
    {
        var plain = house.Settings with { Keys = new PlainKeys() };
        await using (var store = SqliteRecordStore.Open(plain))
            await SealedHouse.FillAsync(store, 1, 1);

        Refusal(house.Settings).ShouldContain("vooraf export");

        await using var again = SqliteRecordStore.Open(plain);
        await SealedHouse.ShouldFindAsync(again, 1, 1);
    }

    [Fact]
    public async Task a_sealed_store_is_not_opened_without_its_seal()
    {
        await house.FillAsync(1);

        Refusal(house.Settings with { Keys = new PlainKeys() }).ShouldContain("sealed in a form");
    }

    [Fact]
    public async Task one_process_makes_keys_and_others_read_beside_it()
    {
        await using var store = house.Open();
        await SealedHouse.FillAsync(store, 1, 3);
        var elsewhere = house.CopyAsAfterACrash("elsewhere");

        Refusal(elsewhere with { Keys = TestKeys.Of(house.Data) }).ShouldContain("in use by another process");

        await using var reader = SqliteRecordStore.OpenForReading(house.Settings);
        await SealedHouse.ShouldFindAsync(reader, 1, 3);
        KeyVaultReading.Read(TestKeys.Vault(house.Data)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task whatever_was_acknowledged_can_be_opened_with_the_files_of_that_moment()
    {
        await using (var store = house.Open())
        {
            // Numbers around the ends of blocks of keys.
            for (var round = 0; round < 12; round++)
            {
                await SealedHouse.FillAsync(store, (round * 10) + 1, 10);
                var crashed = house.CopyAsAfterACrash($"crashed{round}");
                await using var recovered = SqliteRecordStore.Open(crashed);
                await SealedHouse.ShouldFindAsync(recovered, 1, (round + 1) * 10);
                for (var skipped = 0; skipped < 300; skipped++)
                    store.AllocateDossier();
            }
        }

        await house.ShouldBeSoundAsync();
        KeyVaultReading.Read(TestKeys.Vault(house.Data)).Keys["dossier"].ShouldBeGreaterThan(3 * KeyBlock.Slots);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    [InlineData(30_000)]
    [InlineData(KeyBlock.Size - 1)]
    [InlineData(KeyBlock.Size)]
    public async Task a_block_that_a_crash_left_unfinished_is_made_anew(int written)
    {
        await house.FillAsync(3);
        await using (house.Open())
            await MadeAheadAsync();
        foreach (var name in new[] { "dossier", "log" })
        {
            // What a file system may show after a crash: the block that was made ahead in its whole length, with some of its pages.
            await using var file = new FileStream(Path.Combine(house.Vault, name + ".keys"), FileMode.Open, FileAccess.ReadWrite);
            file.Length.ShouldBe(2 * KeyBlock.Size);
            file.SetLength(KeyBlock.Size + written);
            if (written % 2 == 0)
                file.SetLength(2 * KeyBlock.Size);
        }

        await using (var store = house.Open())
        {
            await SealedHouse.ShouldFindAsync(store, 1, 3);
            for (var skipped = 0; skipped < KeyBlock.Slots; skipped++)
                store.AllocateDossier();
            await SealedHouse.FillAsync(store, 4, 3);
        }

        await house.ShouldBeSoundAsync();
        KeyVaultReading.Read(TestKeys.Vault(house.Data)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task when_no_keys_can_be_had_nothing_is_stored_and_what_has_keys_goes_on()
    {
        await house.FillAsync(1);
        await using var store = house.Open(new BreakingKey(TestKeys.Wrapping, calls: 0));
        for (var skipped = 0; skipped < 3 * KeyBlock.Slots; skipped++)
            store.AllocateDossier();

        await Should.ThrowAsync<StoreUnavailableException>(() => SealedHouse.FillAsync(store, 2, 1));

        await SealedHouse.ShouldFindAsync(store, 1, 1);
        await SealedHouse.StoreAsync(store, Given.Commit(SealedHouse.Write(1, 5, Given.Dossier(1), 1)));
        (await store.LookUpAsync(Given.Holder, SealedHouse.Person(2), Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task when_the_key_service_does_not_open_keys_reads_are_refused()
    {
        await house.FillAsync(1);
        var service = new BreakingKey(TestKeys.Wrapping, calls: 0);
        await using var store = house.Open(service);
        Should.Throw<StoreUnavailableException>(() => service.Wrap(default, default));
        service.AlsoUnwraps = true;

        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.ReadAsync(SealedHouse.Key(1), Cancellation));

        service.AlsoUnwraps = false;
        (await store.ReadAsync(SealedHouse.Key(1), Cancellation)).ShouldNotBeNull();
    }

    private (string Name, long Size)[] Sizes() => [.. Directory.GetFiles(house.Vault, "*.keys").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), new FileInfo(file).Length))];

    private async Task MadeAheadAsync()
    {
        for (var clock = System.Diagnostics.Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30);)
        {
            if (new[] { "dossier", "log" }.All(name => new FileInfo(Path.Combine(house.Vault, name + ".keys")).Length == 2 * KeyBlock.Size))
                return;
            await Task.Delay(10, Cancellation);
        }
    }

    private static string Refusal(SqliteStoreSettings settings) => Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(settings)).Message;
}
