namespace Vooraf.EndToEnd.Running;

/// <summary>A command of the program that came to its end.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote on standard output and error.</param>
public sealed record FinishedCommand(int ExitCode, string Output);
