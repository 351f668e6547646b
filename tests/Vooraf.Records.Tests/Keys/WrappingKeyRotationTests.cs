using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>Rotating the wrapping key: touches no row, may be broken off anywhere, and leaves nothing that the former key opens.</summary>
public sealed class WrappingKeyRotationTests : IDisposable
{
    // Five kinds with two blocks where they are made ahead, twice each, and two single keys.
    private const int MostCalls = 25;
    private static readonly IWrappingKey New = TestKeys.Numbered(1);
    private readonly SealedHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task afterwards_the_new_key_alone_opens_everything_and_no_row_was_touched()
    {
        await house.FillAsync(20);
        var before = await File.ReadAllBytesAsync(Path.Combine(house.Data, "records.db"), TestContext.Current.CancellationToken);

        WrappingKeyRotation.Run(TestKeys.Vault(house.Data, New, TestKeys.Wrapping)).ShouldBeGreaterThan(5);

        (await File.ReadAllBytesAsync(Path.Combine(house.Data, "records.db"), TestContext.Current.CancellationToken)).ShouldBe(before);
        KeyVaultReading.Read(TestKeys.Vault(house.Data, New)).WrappedBy.Keys.ShouldBe([New.Id]);
        Should.Throw<StoreUnavailableException>(() => house.Open());
        await using var store = house.Open(New);
        await SealedHouse.ShouldFindAsync(store, 1, 20);
        WrappingKeyRotation.Run(TestKeys.Vault(house.Data, New)).ShouldBe(0);
    }

    [Fact]
    public async Task broken_off_at_any_moment_and_with_a_torn_write_everything_opens_with_both_keys_and_it_goes_on()
    {
        await house.FillAsync(5);
        for (var calls = 0; calls < MostCalls; calls++)
        {
            var crashed = house.CopyAsAfterACrash($"crashed{calls}");
            var broken = TestKeys.Vault(crashed.Folder, new BreakingKey(New, calls), TestKeys.Wrapping);
            var isDone = Try(() => WrappingKeyRotation.Run(broken));
            if (!isDone)
                Tear(crashed.Folder, firstCopy: IsEveryCopyWrapped(crashed.Folder));

            // The server may run in between, with the new key or still with the former one as the one that counts.
            foreach (var (current, former) in new[] { (New, TestKeys.Wrapping), (TestKeys.Wrapping, New) })
            {
                await using var store = SqliteRecordStore.Open(crashed with { Keys = new VaultKeys(TestKeys.Vault(crashed.Folder, current, former)) });
                await SealedHouse.ShouldFindAsync(store, 1, 5);
            }

            WrappingKeyRotation.Run(TestKeys.Vault(crashed.Folder, New, TestKeys.Wrapping));
            KeyVaultReading.Read(TestKeys.Vault(crashed.Folder, New)).WrappedBy.Keys.ShouldBe([New.Id]);
            await using var after = SqliteRecordStore.Open(crashed with { Keys = new VaultKeys(TestKeys.Vault(crashed.Folder, New)) });
            await SealedHouse.ShouldFindAsync(after, 1, 5);
        }

        Try(() => WrappingKeyRotation.Run(TestKeys.Vault(house.Data, new BreakingKey(New, MostCalls), TestKeys.Wrapping))).ShouldBeTrue("so many calls are all there are");
    }

    [Fact]
    public async Task beside_a_server_it_runs_when_that_one_has_the_new_key_and_else_is_refused()
    {
        await house.FillAsync(5);
        await using (house.Open())
            Should.Throw<StoreUnavailableException>(() => WrappingKeyRotation.Run(TestKeys.Vault(house.Data, New, TestKeys.Wrapping))).Message.ShouldContain("former wrapping key");

        await using var store = house.Open(New, TestKeys.Wrapping);
        var writing = SealedHouse.FillAsync(store, 6, 200);
        WrappingKeyRotation.Run(TestKeys.Vault(house.Data, New, TestKeys.Wrapping)).ShouldBeGreaterThan(5);
        await writing;

        await SealedHouse.ShouldFindAsync(store, 1, 205);
        KeyVaultReading.Read(TestKeys.Vault(house.Data, New)).WrappedBy.Keys.ShouldBe([New.Id]);
    }

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private static bool IsEveryCopyWrapped(string data)
    {
        foreach (var kind in KeyVaultFolder.Kinds)
        {
            using var blocks = new KeyBlockFile(TestKeys.VaultOf(data), kind, "", new WrappingKeys(New, [TestKeys.Wrapping]), writes: false);
            for (var block = 0L; block < blocks.Blocks; block++)
            {
                if (!string.Equals(blocks.WrappedBy(block)[1], New.Id, StringComparison.Ordinal))
                    return false;
            }
        }

        return true;
    }

    // The write that a crash interrupts is one of the copies that were being made.
    private static void Tear(string data, bool firstCopy)
    {
        using var file = new FileStream(Path.Combine(TestKeys.VaultOf(data), "dossier.keys"), FileMode.Open, FileAccess.ReadWrite);
        file.Position = KeyBlock.CopyAt(0, firstCopy ? 0 : 1) + 100;
        file.Write(new byte[200]);
    }
}
