namespace Vooraf.Commands;

/// <summary>A command cannot go on. The message is for the operator.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandException WrongUsage(string message) => new(Commands.ExitCode.WrongUsage, message);

    public static CommandException CouldNot(string message) => new(Commands.ExitCode.CouldNot, message);
}
