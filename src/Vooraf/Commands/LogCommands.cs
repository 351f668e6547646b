using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Records.Log.Chains;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf log</c>: verify, show and export the log of who did what.</summary>
internal static class LogCommands
{
    private static readonly Option<string?> Roots = new("--roots") { Description = "The exported roots, one a line; by default the file of the setting logRoots, when that is a file.", HelpName = "file" };
    private static readonly Option<string?> PublicKey = new("--public-key") { Description = "The public key of the roots (PEM). Keep it on another machine from the first day on; by default the one beside the key.", HelpName = "file" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("log", "The log of who did what: verify it, show it, export it.");
        command.Subcommands.Add(Verify(terminal));
        command.Subcommands.Add(LogShowCommand.Create(terminal));
        command.Subcommands.Add(LogExportCommand.Create(terminal));
        return command;
    }

    private static Command Verify(Terminal terminal) => CommandLine.With(
        new Command(
            "verify",
            "Finds every change, removal, insertion or other order in the log up to the last exported root, and says how many entries came after it. Needs no key of the store; runs beside a server too.\n\nExample:\n  vooraf log verify --data ./data --roots /elsewhere/log-roots.ndjson --public-key /elsewhere/log-root.pem.pub")
        {
            Roots, PublicKey,
        },
        terminal,
        (result, settings, cancellation) => Task.Run(() => Verify(terminal, settings, result.GetValue(Roots), result.GetValue(PublicKey), cancellation), cancellation));

    private static int Verify(Terminal terminal, Settings settings, string? roots, string? publicKey, CancellationToken cancellation)
    {
        var lines = Read(roots ?? FileOf(settings));
        using var key = RootKey.Read(publicKey ?? LogRootFiles.PublicKeyOf(settings));
        var found = LogVerifier.Verify(settings.Data, lines, key, cancellation);
        foreach (var problem in found.Problems)
            terminal.Error(problem);
        terminal.Say($"{found.Entries} log entries and {found.Roots} roots were read.");
        terminal.Say(found.WitnessedAt is { } at
            ? $"Witnessed up to entry {found.WitnessedTo}, by the root of {at:yyyy-MM-dd HH:mm:ss}Z. {found.Unwitnessed} entries came after it: whether those were changed, nobody can say."
            : "No root was given: nothing is witnessed. Somebody who can write in the database could have made the log anew.");
        terminal.Say(found.IsSound ? "No problems." : $"{found.Problems.Length} problems.");
        return found.IsSound ? ExitCode.Ok : ExitCode.FoundProblems;
    }

    private static string FileOf(Settings settings)
    {
        var roots = LogRootFiles.RootsOf(settings);
        return roots.Contains("://", StringComparison.Ordinal)
            ? throw CommandException.WrongUsage("The roots did not go to a file: get them from where they went, and name the file with --roots.")
            : roots;
    }

    private static string[] Read(string file) =>
        File.Exists(file) ? File.ReadAllLines(file) : throw CommandException.CouldNot($"There is no file of roots {file}. Name it with --roots.");
}
