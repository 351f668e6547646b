using System.CommandLine;
using Vooraf.Planning.Conformance;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf conformance</c>: tests whether a server speaks the national standard.</summary>
internal static class ConformanceCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Writes the report to a file: TestReport resources when it ends in .json, else Markdown. Without it the Markdown goes to standard output.",
        HelpName = "file",
    };

    public static Command Create(Terminal terminal)
    {
        var options = new ConformanceArguments();
        var command = new Command(
            "conformance",
            "Tests a FHIR server with our own TestScripts, or those of a folder, about one person of it. Exit code 0 only when all that is required holds.\n\nExamples:\n  vooraf conformance --base https://test.example/fhir --token-file token.txt --patient 0194f0c2 --report report.md\n  vooraf conformance --base http://127.0.0.1:5080/fhir/r4 --token-endpoint http://127.0.0.1:5080/connect/token --client-id demo --client-secret-file secret.txt --bsn-file bsn.txt");
        options.AddTo(command);
        command.Options.Add(Report);
        command.SetAction((result, cancellation) => CommandLine.GuardAsync(terminal, () => RunAsync(terminal, options.Read(result), result.GetValue(Report), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, ConformanceOptions options, string? file, CancellationToken cancellation)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        try
        {
            var report = await ConformanceKit.RunAsync(options, client, new ConformanceProgress(terminal), cancellation);
            await ReportFile.WriteAsync(terminal, report, file, cancellation);
            return report.Holds ? ExitCode.Ok : ExitCode.FoundProblems;
        }
        catch (ConformanceException cannot)
        {
            throw CommandException.CouldNot(cannot.Message);
        }
    }
}
