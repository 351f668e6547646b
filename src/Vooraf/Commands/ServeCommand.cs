using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Serving;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf serve</c>: the server.</summary>
internal static class ServeCommand
{
    public static Command Configure(Command command, Terminal terminal) =>
        CommandLine.With(command, terminal, (_, settings, cancellation) => RunAsync(terminal, settings, cancellation));

    private static async Task<int> RunAsync(Terminal terminal, Settings settings, CancellationToken cancellation)
    {
        SettingsRules.RequireCallers(settings);
        await Server.RunAsync(settings, terminal, cancellation);
        return ExitCode.Ok;
    }
}
