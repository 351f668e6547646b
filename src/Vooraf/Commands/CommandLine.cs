using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Records.Storage;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary>The command line: what it was asked, and how it ended.</summary>
internal static class CommandLine
{
    public static Task<int> RunAsync(string[] arguments) => RunAsync(arguments, new Terminal(Console.Out, Console.Error, !Console.IsOutputRedirected));

    public static async Task<int> RunAsync(string[] arguments, Terminal terminal)
    {
        var result = Commands(terminal).Parse(arguments);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
                terminal.Error(error.Message);
            terminal.Error("Run 'vooraf --help' to see what can be asked.");
            return ExitCode.WrongUsage;
        }

        // Signals are for the server itself; every other command may be killed at any moment and run again.
        return await result.InvokeAsync(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Vooraf keeps proactive care plans and serves them over FHIR R4. Without a command it serves.\n\nExample:\n  vooraf serve --urls http://127.0.0.1:5080 --data ./data");
        ServeCommand.Configure(root, terminal);
        root.Subcommands.Add(ServeCommand.Configure(new Command("serve", "Starts the server.\n\nExample:\n  vooraf serve --environment Development --data ./data"), terminal));
        root.Subcommands.Add(ImportCommand.Create(terminal));
        root.Subcommands.Add(ExportCommand.Create(terminal));
        root.Subcommands.Add(PeopleCommand.Create(terminal));
        root.Subcommands.Add(StoreCommands.Backup(terminal));
        root.Subcommands.Add(StoreCommands.Restore(terminal));
        root.Subcommands.Add(StoreCommands.Check(terminal));
        root.Subcommands.Add(KeysCommand.Create(terminal));
        root.Subcommands.Add(EraseCommand.Create(terminal));
        root.Subcommands.Add(ValidateCommand.Create(terminal));
        root.Subcommands.Add(RelationsCommand.Create(terminal));
        root.Subcommands.Add(ConsentsCommand.Create(terminal));
        root.Subcommands.Add(ClientsCommand.Create(terminal));
        root.Subcommands.Add(HoldersCommand.Create(terminal));
        root.Subcommands.Add(EmergenciesCommand.Create(terminal));
        root.Subcommands.Add(SecretCommand.Create(terminal));
        root.Subcommands.Add(LogCommands.Create(terminal));
        root.Subcommands.Add(ConformanceCommand.Create(terminal));
        return root;
    }

    /// <summary>Lets a command run with its settings and turns what goes wrong into a message and an exit code.</summary>
    public static Command With(Command command, Terminal terminal, Func<ParseResult, Settings, CancellationToken, Task<int>> run)
    {
        var options = new SettingOptions();
        options.AddTo(command);
        command.SetAction((result, cancellation) => GuardAsync(terminal, () => run(result, options.Read(result), cancellation)));
        return command;
    }

    /// <summary>Turns what goes wrong in a command into a message and an exit code.</summary>
    public static async Task<int> GuardAsync(Terminal terminal, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (SettingsException wrong)
        {
            terminal.Error(wrong.Message);
            return ExitCode.WrongUsage;
        }
        catch (CommandException cannot)
        {
            terminal.Error(cannot.Message);
            return cannot.ExitCode;
        }
        catch (Exception failed) when (failed is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            terminal.Error(failed.Message);
            return ExitCode.CouldNot;
        }
        catch (InvalidDataException damaged)
        {
            terminal.Error($"Something that was read is damaged: {damaged.Message} 'vooraf check' says whether it is the store.");
            return ExitCode.CouldNot;
        }
    }
}
