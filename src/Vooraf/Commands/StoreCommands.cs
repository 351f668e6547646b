using System.CommandLine;
using System.Text.Json;
using Vooraf.Configuration;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Sqlite;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf backup</c>, <c>restore</c> and <c>check</c>: care for the store.</summary>
internal static class StoreCommands
{
    private static readonly Argument<string> Folder = new("folder") { Description = "The folder of the backup." };

    public static Command Backup(Terminal terminal) => CommandLine.With(
        new Command("backup", "Copies the store to an empty folder, also beside a running server, and reads the copy back. The keys are not in it.\n\nExample:\n  vooraf backup /backups/2026-11-22 --data ./data") { Folder },
        terminal,
        (result, settings, cancellation) => CopyAsync(terminal, settings, Rooms.StoreSettings(settings), result.GetValue(Folder)!, cancellation));

    public static Command Restore(Terminal terminal) => CommandLine.With(
        new Command("restore", "Copies a backup to the data folder, which must be empty, and reads it back.\n\nExample:\n  vooraf restore /backups/2026-11-22 --data ./data") { Folder },
        terminal,
        (result, settings, cancellation) => CopyAsync(terminal, settings, Rooms.StoreSettings(settings) with { Folder = Path.GetFullPath(result.GetValue(Folder)!) }, settings.Data, cancellation));

    public static Command Check(Terminal terminal) => CommandLine.With(
        new Command("check", "Reads every resource, version, index value and log entry, also beside a running server, and says what is wrong.\n\nExample:\n  vooraf check --data ./data"),
        terminal,
        (_, settings, cancellation) => CheckAsync(terminal, settings, cancellation));

    private static async Task<int> CopyAsync(Terminal terminal, Settings settings, SqliteStoreSettings source, string target, CancellationToken cancellation)
    {
        var report = await new StoreBackup(source).CopyAsync(target, new StoreProgress(terminal), cancellation);
        Tell(terminal, report);
        terminal.Say($"The copy is in {target}. The keys that open it are in {settings.KeyFolder}: 'vooraf keys back-up' copies those, to another place.");
        return ExitCode.Ok;
    }

    private static async Task<int> CheckAsync(Terminal terminal, Settings settings, CancellationToken cancellation)
    {
        var indexer = new SearchIndexer(PzpSearch.Registry(PzpStandard.Load()));
        var report = await new StoreCheck(Rooms.StoreSettings(settings), version => IndexOf(indexer, version)).RunAsync(new StoreProgress(terminal), cancellation);
        Tell(terminal, report);
        foreach (var problem in report.Problems)
            terminal.Error(problem);
        terminal.Say(report.IsSound ? "No problems." : $"{report.Problems.Length} problems.");
        return report.IsSound ? ExitCode.Ok : ExitCode.FoundProblems;
    }

    private static ReadOnlyMemory<byte> IndexOf(SearchIndexer indexer, ResourceVersion version)
    {
        using var document = JsonDocument.Parse(version.Json);
        var index = indexer.Extract(document.RootElement) ?? default;
        if (index.Span.SequenceEqual(version.Index.Span))
            return index;

        // Under which address the server was called at that time is not kept: any that the content refers to may be it.
        foreach (var reference in ResourceReferences.Of(document.RootElement))
        {
            if (BaseOf(reference.Literal) is { } ownBase && indexer.Extract(document.RootElement, ownBase) is { } other && other.Span.SequenceEqual(version.Index.Span))
                return other;
        }

        return index;
    }

    private static string? BaseOf(string? reference)
    {
        if (reference is null || !reference.StartsWith("http", StringComparison.Ordinal))
            return null;

        var version = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var parts = (version < 0 ? reference : reference[..version]).Split('/');
        return parts.Length > 4 ? string.Join('/', parts[..^2]) : null;
    }

    private static void Tell(Terminal terminal, StoreReport report)
    {
        terminal.Say($"{report.Resources} resources, {report.Superseded} older versions, {report.Kept} kept answers and messages, {report.LogEntries} log entries were read.");
        if (report.WithProfileErrors > 0)
            terminal.Say($"{report.WithProfileErrors} resources do not meet their profiles; they were accepted as they came.");
        if (report.Erased > 0)
            terminal.Say($"{report.Erased} persons were erased after this copy was made; nobody can read them. Run 'vooraf erase --finish' to remove what is left of them before the server starts.");
    }
}
