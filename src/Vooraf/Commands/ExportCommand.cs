using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Records;
using Vooraf.Records.Transfer;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf export</c>: what a holder has, as NDJSON.</summary>
internal static class ExportCommand
{
    private static readonly Option<string?> Holder = new("--holder") { Description = "The holder whose data are written.", HelpName = "id" };
    private static readonly Option<string?> Person = new("--person") { Description = "Only one person: the id of the Patient, or '-' to read a BSN from standard input.", HelpName = "id" };
    private static readonly Option<string> Out = new("--out") { Description = "A folder, one file a person; '-' for standard output.", HelpName = "folder", DefaultValueFactory = _ => "-" };
    private static readonly Option<bool> History = new("--history") { Description = "Every version of what is here, oldest first: to keep, for an import brings in the newest of each. What was deleted is left out, with its versions." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "export",
            "Writes what a holder has as NDJSON, byte for byte as it is stored. A file is named after the id of the Patient, never after a BSN. The server must be stopped: an export is logged first.\n\nExamples:\n  vooraf export --holder practice --out ./export\n  vooraf export --holder practice --person 0194f0c2 --out -")
        {
            Holder, Person, Out, History,
        };
        return CommandLine.With(command, terminal, (result, settings, cancellation) => RunAsync(terminal, result, settings, cancellation));
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        var holder = HolderChoice.Of(settings, result.GetValue(Holder)).Id;
        var target = result.GetValue(Out)!;
        await using var rooms = Rooms.Open(settings);
        var exporter = new Exporter(rooms.Store, rooms.Caller(holder, "export"), result.GetValue(History));
        var sink = SinkOf(target);
        var count = result.GetValue(Person) is { } person
            ? await exporter.WriteDossierAsync(await PersonChoice.FindAsync(new PersonFinder(rooms.Store, holder), person, cancellation), sink, cancellation)
            : await WriteAllAsync(terminal, rooms, exporter, holder, sink, cancellation);
        if (target is not "-")
            terminal.Say($"{count} resources are in {target}.");
        return ExitCode.Ok;
    }

    private static async Task<long> WriteAllAsync(Terminal terminal, Rooms rooms, Exporter exporter, string holder, ExportSink sink, CancellationToken cancellation)
    {
        var dossiers = 0L;
        await foreach (var _ in rooms.Store.DossiersAsync(holder, cancellation))
            dossiers++;
        var count = 0L;
        await terminal.WithProgressAsync("Exporting", dossiers, async progress => count = await exporter.WriteAllAsync(sink, progress, cancellation));
        return count;
    }

    private static ExportSink SinkOf(string target)
    {
        if (target is "-")
            return _ => Console.OpenStandardOutput();
        OwnerOnly.MakeFolder(target);
        return name => OwnerOnly.Create(Path.Combine(target, name + ".ndjson"));
    }
}
