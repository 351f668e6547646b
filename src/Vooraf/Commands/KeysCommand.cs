using System.CommandLine;
using System.Globalization;
using Vooraf.Configuration;
using Vooraf.Records.Keys;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf keys</c>: care for the keys with which the store is sealed.</summary>
internal static class KeysCommand
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The folder of the backup." };
    private static readonly Argument<string> KeyFile = new("file") { Description = "The file, which must not be there yet." };

    public static Command Create(Terminal terminal)
    {
        var rotate = new Command("rotate", "Replaces a key.");
        rotate.Subcommands.Add(CommandLine.With(
            new Command("wrapping", "Wraps every key in the vault by the key of 'wrappingKey'; give the one before in 'formerWrappingKeys'. No sealed row is touched. May be broken off and run again, also beside a server that was started with the new key.\n\nExample:\n  vooraf keys rotate wrapping --wrapping-key file:/secrets/new.key --former-wrapping-keys file:/secrets/old.key"),
            terminal,
            (_, settings, _) => Task.FromResult(RotateWrapping(terminal, settings))));
        rotate.Subcommands.Add(CommandLine.With(
            new Command("look-up", "Replaces the key of the hashes by which people are found. May be broken off and run again; the server works with both keys in between, but must be stopped while it runs.\n\nExample:\n  vooraf keys rotate look-up --data ./data"),
            terminal,
            (_, settings, cancellation) => RotateLookUpAsync(terminal, settings, cancellation)));
        var command = new Command("keys", "Care for the keys with which the store is sealed.\n\nExamples:\n  vooraf keys make /secrets/wrapping.key\n  vooraf keys show\n  vooraf keys back-up /safe/keys-2026-11-22\n  vooraf keys rotate wrapping")
        {
            rotate,
            Make(terminal),
            CommandLine.With(new Command("show", "Reads every key in the vault, also beside a running server, and says what there is; no secrets.\n\nExample:\n  vooraf keys show"), terminal, (_, settings, _) => Task.FromResult(Show(terminal, settings))),
            CommandLine.With(new Command("back-up", "Copies the vault and the key that signs the log to an empty folder, also beside a running server, and reads the copy back. Keep it apart from backups of the store, and not longer than an erased person may come back.\n\nExample:\n  vooraf keys back-up /safe/keys-2026-11-22") { Folder }, terminal, (result, settings, _) => Task.FromResult(BackUp(terminal, settings, Path.GetFullPath(result.GetValue(Folder)!)))),
            CommandLine.With(new Command("restore", "Copies a backup of the vault to the folder of 'keys', which must hold none, with the key that signs the log, and reads it back.\n\nExample:\n  vooraf keys restore /safe/keys-2026-11-22") { Folder }, terminal, (result, settings, _) => Task.FromResult(Restore(terminal, settings, Path.GetFullPath(result.GetValue(Folder)!)))),
        };
        return command;
    }

    private static Command Make(Terminal terminal)
    {
        var command = new Command("make", "Makes a wrapping key in a file for its owner alone. Keep it outside 'data' and 'keys', and keep a copy where no backup goes: without it everything is lost.\n\nExample:\n  vooraf keys make /secrets/wrapping.key") { KeyFile };
        command.SetAction((result, _) => CommandLine.GuardAsync(terminal, () =>
        {
            var file = Path.GetFullPath(result.GetValue(KeyFile)!);
            terminal.Say($"The wrapping key {WrappingKeyText.Make(file).Id} is in {file}.");
            return Task.FromResult(ExitCode.Ok);
        }));
        return command;
    }

    private static int Show(Terminal terminal, Settings settings)
    {
        var report = KeyVaultReading.Read(StoreKeys.Of(settings));
        terminal.Say($"The key vault in {settings.KeyFolder} belongs to store {report.Store}; what is new is wrapped by key {report.WrappingKey}.");
        foreach (var (kind, count) in report.Keys)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{kind}: {count} keys, made ahead ones included; {report.Destroyed[kind]} destroyed."));
        foreach (var (by, count) in report.WrappedBy)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Wrapped by {by}: {count}."));
        if (report.LookUpRotates)
            terminal.Say("The look-up key is being replaced: 'vooraf keys rotate look-up' finishes it.");
        foreach (var problem in report.Problems)
            terminal.Error(problem);
        terminal.Say(report.Problems.IsEmpty ? "No problems." : string.Create(CultureInfo.InvariantCulture, $"{report.Problems.Length} problems."));
        return report.Problems.IsEmpty ? ExitCode.Ok : ExitCode.FoundProblems;
    }

    private static int BackUp(Terminal terminal, Settings settings, string folder) =>
        Copy(terminal, StoreKeys.Of(settings), folder, (LogRootFiles.KeyOf(settings), Path.Combine(folder, RootKey.BackupName)));

    private static int Restore(Terminal terminal, Settings settings, string folder) =>
        Copy(terminal, StoreKeys.Of(settings) with { Folder = folder }, settings.KeyFolder, (Path.Combine(folder, RootKey.BackupName), LogRootFiles.KeyOf(settings)));

    private static int Copy(Terminal terminal, KeyVaultSettings source, string target, (string From, string To) rootKey)
    {
        var report = KeyVaultBackup.Copy(source, target, rootKey);
        terminal.Say($"The key vault of store {report.Store} is in {target}. The wrapping key is not in it.");
        return ExitCode.Ok;
    }

    private static int RotateWrapping(Terminal terminal, Settings settings)
    {
        var keys = StoreKeys.Of(settings);
        var count = WrappingKeyRotation.Run(keys);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{count} were wrapped anew; everything is wrapped by key {keys.Wrapping.Id}. Take the former key out of the settings; older backups of the vault still need it."));
        return ExitCode.Ok;
    }

    private static async Task<int> RotateLookUpAsync(Terminal terminal, Settings settings, CancellationToken cancellation)
    {
        var count = 0L;
        await terminal.WithProgressAsync("Making hashes anew", 0, async progress => count = await Task.Run(() => LookUpRotation.Run(Rooms.StoreSettings(settings), progress, cancellation), cancellation));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{count} resources and answers have new hashes; the former look-up key is destroyed. Make a backup of the store and one of the key vault now: older ones fit each other, and not this vault or this store."));
        return ExitCode.Ok;
    }
}
