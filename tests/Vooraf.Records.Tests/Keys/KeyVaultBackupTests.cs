using Vooraf.Records.Keys;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>A backup of a vault opens what was stored before it; a vault that is not sound is not copied.</summary>
public sealed class KeyVaultBackupTests : IDisposable
{
    private readonly SealedHouse house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task a_backup_of_the_vault_beside_a_server_opens_what_was_stored_before_it()
    {
        await using (var store = house.Open())
        {
            await SealedHouse.FillAsync(store, 1, 20);
            BackUp(TestKeys.Vault(house.Data), house.In("backup/keys")).Problems.ShouldBeEmpty();
        }

        Directory.Delete(house.Vault, recursive: true);
        Should.Throw<StoreUnavailableException>(() => SqliteRecordStore.Open(house.Settings)).Message.ShouldContain("put it back from its backup");
        BackUp(TestKeys.Vault(house.In("backup")), house.Vault);
        await using var again = house.Open();
        await SealedHouse.ShouldFindAsync(again, 1, 20);
        Should.Throw<StoreUnavailableException>(() => BackUp(TestKeys.Vault(house.In("backup")), house.Vault)).Message.ShouldContain("holds keys already");
    }

    [Fact]
    public async Task the_key_that_signs_the_log_is_copied_for_its_owner_alone_and_never_over_another()
    {
        await house.FillAsync(1);
        await using var store = house.Open();
        var path = Path.Combine(house.Vault, RootKey.BackupName);
        using var key = await RootKey.ReadOrMakeAsync(path, store.LogRoots);

        BackUp(TestKeys.Vault(house.Data), house.In("backup"));

        var copy = Path.Combine(house.In("backup"), RootKey.BackupName);
        (await File.ReadAllTextAsync(copy, Cancellation)).ShouldBe(await File.ReadAllTextAsync(path, Cancellation));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var other = await RootKey.ReadOrMakeAsync(Path.Combine(Directory.CreateDirectory(house.In("elsewhere")).FullName, RootKey.BackupName), store.LogRoots);
        Should.Throw<StoreUnavailableException>(() => BackUp(TestKeys.Vault(house.Data), house.In("elsewhere"))).Message.ShouldContain("Another key that signs the log");
    }

    [Fact]
    public async Task no_new_key_is_made_to_sign_a_log_that_has_roots()
    {
        await using var store = house.Open();
        var path = Path.Combine(house.Vault, RootKey.BackupName);
        (await RootKey.ReadOrMakeAsync(path, store.LogRoots)).Dispose();
        await store.LogRoots.KeepAsync(1, "root"u8.ToArray());
        (await RootKey.ReadOrMakeAsync(path, store.LogRoots)).Dispose();
        File.Delete(path);

        (await Should.ThrowAsync<StoreUnavailableException>(() => RootKey.ReadOrMakeAsync(path, store.LogRoots))).Message.ShouldContain("vooraf keys restore");

        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public async Task a_damaged_vault_is_found_and_not_copied()
    {
        await house.FillAsync(1);
        var file = Path.Combine(house.Vault, "dossier.keys");
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[(2 * WrappedKey.Size) + 48 + 5] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);

        KeyVaultReading.Read(TestKeys.Vault(house.Data)).Problems.ShouldHaveSingleItem().ShouldContain("dossier");
        Should.Throw<StoreUnavailableException>(() => BackUp(TestKeys.Vault(house.Data), house.In("backup")));
        Directory.GetFiles(house.In("backup")).ShouldBeEmpty();
        (await new StoreCheck(house.Settings, indexer: null).RunAsync(progress: null, Cancellation)).Problems.ShouldContain(problem => problem.Contains("is damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("look-up.wrapped")]
    [InlineData("paging-link.wrapped")]
    [InlineData("outside.keys")]
    public async Task a_vault_that_misses_a_file_or_holds_nothing_in_it_is_neither_called_sound_nor_copied(string name)
    {
        await house.FillAsync(1);
        var path = Path.Combine(house.Vault, name);

        await File.WriteAllBytesAsync(path, name.EndsWith(".keys", StringComparison.Ordinal) ? [] : new byte[512], Cancellation);
        ShouldMiss();
        File.Delete(path);
        ShouldMiss();

        void ShouldMiss()
        {
            KeyVaultReading.Read(TestKeys.Vault(house.Data)).Problems.ShouldHaveSingleItem().ShouldStartWith(Path.GetFileNameWithoutExtension(name));
            Should.Throw<StoreUnavailableException>(() => BackUp(TestKeys.Vault(house.Data), house.In("backup"))).Message.ShouldContain("not sound");
        }
    }

    private static KeyVaultReport BackUp(KeyVaultSettings source, string target) =>
        KeyVaultBackup.Copy(source, target, (Path.Combine(source.Folder, RootKey.BackupName), Path.Combine(target, RootKey.BackupName)));
}
