using System.CommandLine;
using Vooraf.Access.Clients;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf secret</c>: the hash of a client's secret, for the settings.</summary>
internal static class SecretCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("secret", "Reads a client's secret from standard input and prints its hash for the setting 'clients'.\n\nExample:\n  openssl rand -base64 32 | tee secret.txt | vooraf secret");
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        if (Console.In.ReadLine() is not { Length: >= 16 } secret)
        {
            terminal.Error("Give a secret of at least 16 characters on standard input.");
            return ExitCode.WrongUsage;
        }

        terminal.Say(SecretHash.Of(secret).ToString());
        return ExitCode.Ok;
    }
}
