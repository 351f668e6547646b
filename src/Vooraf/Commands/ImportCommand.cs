using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Records.Transfer;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf import</c>: resources from files into the store, with their ids.</summary>
internal static class ImportCommand
{
    private const int Shown = 20;

    private static readonly Argument<string> Source = new("path") { Description = "A Bundle or resource (.json, .xml), NDJSON (.ndjson), or a folder of these." };
    private static readonly Option<string?> Holder = new("--holder") { Description = "The holder that gets them.", HelpName = "id" };
    private static readonly Option<string> Client = new("--client") { Description = "The client in whose name this is done: it stands in versions and log, and what belongs to no person yet is readable by it alone.", HelpName = "name", DefaultValueFactory = _ => "import" };
    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Puts what is read in the place of what is here with other contents, even when that is newer." };
    private static readonly Option<string?> Report = new("--report") { Description = "Writes every problem to a file, one a line.", HelpName = "file" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "import",
            "Brings resources in, in any order, with the ids that they have. What belongs to one person is stored together or not at all. Run it again after an interruption: what is there is skipped. What is there with other contents is left as it is and reported, with exit code 1, unless --overwrite is given. Of several versions in one file the newest counts.\n\nExample:\n  vooraf import ./plans --holder practice")
        {
            Source, Holder, Client, Overwrite, Report,
        };
        return CommandLine.With(command, terminal, (result, settings, cancellation) => RunAsync(terminal, result, settings, cancellation));
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        var holder = HolderChoice.Of(settings, result.GetValue(Holder)).Id;
        await using var rooms = Rooms.Open(settings);
        var importer = new Importer(rooms.Store, rooms.Writer, rooms.Caller(holder, result.GetValue(Client)!)) { Overwrites = result.GetValue(Overwrite) };
        importer.Read(result.GetValue(Source)!);
        ImportReport? report = null;
        await terminal.WithProgressAsync("Importing", importer.Count, async progress => report = await importer.StoreAsync(progress, cancellation));
        Tell(terminal, report!, result.GetValue(Report));
        return report!.Refused.IsEmpty ? ExitCode.Ok : ExitCode.FoundProblems;
    }

    private static void Tell(Terminal terminal, ImportReport report, string? file)
    {
        terminal.Say($"{report.Stored} resources stored, {report.Present} were there already, {report.Refused.Length} problems, {report.Missing.Length} references to something that is not stored.");
        if (report.Older > 0)
            terminal.Say($"{report.Older} older versions were passed over: an import brings in the newest of each.");
        var lines = report.Refused.Select(problem => "refused: " + problem).Concat(report.Missing.Select(problem => "missing: " + problem)).ToArray();
        if (file is not null)
            File.WriteAllLines(file, lines);
        foreach (var line in lines.Take(Shown))
            terminal.Error(line);
        if (lines.Length > Shown)
            terminal.Error($"... and {lines.Length - Shown} more{(file is null ? "; --report FILE writes them all" : $"; all are in {file}")}.");
    }
}
