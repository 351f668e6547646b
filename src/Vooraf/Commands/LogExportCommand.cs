using System.Buffers;
using System.CommandLine;
using Vooraf.Access.Auditing;
using Vooraf.Configuration;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf log export</c>: entries as AuditEvents, NDJSON.</summary>
internal static class LogExportCommand
{
    private static readonly LogPart Part = new();
    private static readonly Option<string> Out = new("--out") { Description = "A file; '-' for standard output.", HelpName = "file", DefaultValueFactory = _ => "-" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "export",
            "Writes entries of the log as FHIR AuditEvents (IHE BALP), one a line. The server must be stopped: looking is logged first.\n\nExample:\n  vooraf log export --from 2026-01-01 --out audit.ndjson") { Out };
        Part.AddTo(command);
        return CommandLine.With(command, terminal, (result, settings, cancellation) => RunAsync(terminal, result, settings, cancellation));
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        await using var rooms = Rooms.Open(settings);
        var holder = Part.HolderOf(result, rooms);
        var entries = await Part.ReadAsync(result, rooms, cancellation);
        var server = settings.BaseUrl ?? "vooraf";
        var host = Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out var uri) ? uri.Host : "";
        var writer = new AuditEventWriter(new AuditContext(server, host, holder.Name));
        var target = result.GetValue(Out)!;
        await using (var stream = target is "-" ? Console.OpenStandardOutput() : OwnerOnly.Create(target))
        {
            foreach (var logged in entries)
                await WriteAsync(writer, logged, stream, cancellation);
        }

        if (target is not "-")
            terminal.Say($"{entries.Count} log entries are in {target}.");
        return ExitCode.Ok;
    }

    private static async Task WriteAsync(AuditEventWriter writer, LoggedEntry logged, Stream stream, CancellationToken cancellation)
    {
        foreach (var (_, place) in AuditEventWriter.IdsOf(logged, null))
        {
            var line = new ArrayBufferWriter<byte>();
            writer.Write(logged, place, line);
            line.Write("\n"u8);
            await stream.WriteAsync(line.WrittenMemory, cancellation);
        }
    }
}
