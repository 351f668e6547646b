using Vooraf.Records.Log.Chains;

namespace Vooraf.Tests.Commands;

/// <summary>The key that signs the log goes with the keys, and is never silently another one.</summary>
[Collection(nameof(StandardInput))]
public sealed class RootKeyCommandTests : IDisposable
{
    private readonly CommandRun commands = new();

    private string Vault => commands.Settings[3] + "-keys";

    private string Key => Path.Combine(Vault, RootKey.BackupName);

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task a_server_does_not_start_without_the_key_that_signed_its_log()
    {
        await using (var rooms = StoredPerson.Open(commands))
            await rooms.Store.LogRoots.KeepAsync(1, "root"u8.ToArray());

        var (exitCode, output) = await commands.RunAsync("serve", "--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(3);
        output.ShouldContain("vooraf keys restore");
        File.Exists(Key).ShouldBeFalse();
    }

    [Fact]
    public async Task the_key_is_backed_up_and_restored_with_the_others_wherever_it_is()
    {
        string pem;
        await using (var rooms = StoredPerson.Open(commands))
        {
            using var made = await RootKey.ReadOrMakeAsync(Key, rooms.Store.LogRoots);
            pem = await File.ReadAllTextAsync(Key, TestContext.Current.CancellationToken);
        }

        var (backup, elsewhere) = (commands.Settings[3] + "-backup", commands.Settings[3] + "-elsewhere.pem");
        await commands.DoAsync("keys", "back-up", backup);
        LoseVault();
        await commands.DoAsync("keys", "restore", backup, "--log-root-key", elsewhere);

        (await File.ReadAllTextAsync(elsewhere, TestContext.Current.CancellationToken)).ShouldBe(pem);
        File.Exists(Key).ShouldBeFalse();
        LoseVault();
        await commands.DoAsync("keys", "restore", backup);
        (await File.ReadAllTextAsync(Key, TestContext.Current.CancellationToken)).ShouldBe(pem);
    }

    // All but the wrapping key, which stands there too in Development.
    private void LoseVault()
    {
        foreach (var file in Directory.GetFiles(Vault).Where(file => !string.Equals(Path.GetFileName(file), "development.key", StringComparison.Ordinal)))
            File.Delete(file);
    }
}
