using System.Diagnostics;

namespace Vooraf.EndToEnd.Running;

/// <summary>Where the compiled program is, and how a command of it is started.</summary>
public static class ProgramFiles
{
    /// <summary>The compiled program: the build copies it, with its settings, beside the tests that refer to it.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "vooraf.dll");

    /// <summary>How to start a command of the program, with its output captured.</summary>
    public static ProcessStartInfo StartInfo(IEnumerable<string> arguments) => new("dotnet", [Program, .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = AppContext.BaseDirectory,
    };

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<FinishedCommand> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(arguments) };
        var output = new ProcessOutput(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(cancellation);
        return new FinishedCommand(process.ExitCode, output.ToString());
    }
}
