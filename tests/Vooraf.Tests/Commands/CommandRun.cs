using Vooraf.Commands;
using Vooraf.Terminals;

namespace Vooraf.Tests.Commands;

/// <summary>A data folder of a test's own in Development, and the commands that are run on it.</summary>
public sealed class CommandRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vooraf-").FullName;

    /// <summary>What every command is told beside its own options.</summary>
    public string[] Settings => ["--environment", "Development", "--data", Path.Combine(folder, "data")];

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>A file in the folder.</summary>
    public string FileWith(string name, string text)
    {
        var path = PathOf(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs a command.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var exitCode = await CommandLine.RunAsync([.. arguments, .. Settings], new Terminal(output, output, isInteractive: false));
        return (exitCode, output.ToString());
    }

    /// <summary>Runs a command that must do what it is asked.</summary>
    public async Task<string> DoAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        exitCode.ShouldBe(0, output);
        return output;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
