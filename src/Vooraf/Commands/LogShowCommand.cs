using System.CommandLine;
using System.Globalization;
using Vooraf.Access.Auditing;
using Vooraf.Configuration;
using Vooraf.Records.Log;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf log show</c>: entries as lines, or as the person reads them.</summary>
internal static class LogShowCommand
{
    private static readonly LogPart Part = new();
    private static readonly Option<string> View = new("--view") { Description = "entries, or person: in plain words, as the person reads it.", HelpName = "view", DefaultValueFactory = _ => "entries" };
    private static readonly Option<string> Language = new("--language") { Description = "nl or en, for the view of the person.", HelpName = "language", DefaultValueFactory = _ => "nl" };

    public static Command Create(Terminal terminal)
    {
        View.AcceptOnlyFromAmong("entries", "person");
        Language.AcceptOnlyFromAmong("nl", "en");
        var command = new Command(
            "show",
            "Shows entries of the log, oldest first, or what one person reads about who looked. The server must be stopped: looking is logged first.\n\nExamples:\n  vooraf log show --from 2026-11-01 --client huisarts\n  vooraf log show --person 0194f0c2 --view person") { View, Language };
        Part.AddTo(command);
        return CommandLine.With(command, terminal, (result, settings, cancellation) => RunAsync(terminal, result, settings, cancellation));
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        var ofPerson = result.GetValue(View) is "person";
        if (ofPerson && !Part.IsOfPerson(result))
            throw CommandException.WrongUsage("Say whose view with --person.");
        await using var rooms = Rooms.Open(settings);
        var entries = await Part.ReadAsync(result, rooms, cancellation);
        if (ofPerson)
            ShowPerson(terminal, PersonLog.Of(entries, rooms.NameOfOrganisation), result.GetValue(Language) is "nl");
        else
            entries.ForEach(logged => terminal.Say(Line(logged)));
        return ExitCode.Ok;
    }

    private static void ShowPerson(Terminal terminal, PersonLogView view, bool dutch)
    {
        foreach (var line in view.Lines)
        {
            var text = dutch ? line.Dutch : line.English;
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{line.Day:yyyy-MM-dd}{(line.IsEmergency ? "  [!]" : "")}  {text.What} {text.Data} {text.Why}"));
        }
    }

    private static string Line(LoggedEntry logged)
    {
        var entry = logged.Entry;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{logged.Number}\t{entry.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff}Z\t{entry.Author.Client}\t{entry.Person?.Identifier}\t{entry.Action}\t{entry.Interaction}\t{entry.Status}\t{string.Join(',', entry.Reasons)}\t{entry.Request}\t{string.Join(' ', entry.Resources)}");
    }
}
