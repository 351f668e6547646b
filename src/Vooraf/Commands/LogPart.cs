using System.CommandLine;
using System.Globalization;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;
using Vooraf.Records.Transfer;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary>Which part of the log a command wants: options, and what they find. Looking is logged first.</summary>
internal sealed class LogPart
{
    private readonly Option<string?> holder = new("--holder") { Description = "The holder whose log it is.", HelpName = "id" };
    private readonly Option<string?> person = new("--person") { Description = "Only one person: the id of the Patient, or '-' to read a BSN from standard input.", HelpName = "id" };
    private readonly Option<string?> from = new("--from") { Description = "From this day on (UTC).", HelpName = "yyyy-MM-dd" };
    private readonly Option<string?> until = new("--until") { Description = "Up to and including this day (UTC).", HelpName = "yyyy-MM-dd" };
    private readonly Option<string?> client = new("--client") { Description = "Only what this client did.", HelpName = "id" };

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[holder, person, from, until, client])
            command.Options.Add(option);
    }

    /// <summary>The holder that was named.</summary>
    public Holder HolderOf(ParseResult result, Rooms rooms) => HolderChoice.Of(rooms.Settings, result.GetValue(holder));

    /// <summary>True when one person was named.</summary>
    public bool IsOfPerson(ParseResult result) => result.GetValue(person) is not null;

    /// <summary>Logs that somebody looks, and reads.</summary>
    public async Task<List<LoggedEntry>> ReadAsync(ParseResult result, Rooms rooms, CancellationToken cancellation)
    {
        var its = HolderOf(result, rooms).Id;
        var caller = rooms.Caller(its, "log");
        var dossier = result.GetValue(person) is { } named ? await PersonChoice.FindAsync(new PersonFinder(rooms.Store, its), named, cancellation) : (long?)null;
        await rooms.Store.LogAsync(caller.LookAtLog(dossier), cancellation);
        var query = new LogQuery { Dossier = dossier, From = DayOf(result.GetValue(from), 0), Until = DayOf(result.GetValue(until), 1) };
        var wanted = result.GetValue(client);
        var entries = new List<LoggedEntry>();
        await foreach (var logged in rooms.Store.ReadLogAsync(query, cancellation))
        {
            if (string.Equals(logged.Entry.Holder, its, StringComparison.Ordinal) && (wanted is null || string.Equals(wanted, logged.Entry.Author.Client, StringComparison.Ordinal)))
                entries.Add(logged);
        }

        return entries;
    }

    private static DateTimeOffset? DayOf(string? text, int later)
    {
        if (text is null)
            return null;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day.AddDays(later)
            : throw CommandException.WrongUsage($"'{text}' is no day: write it as 2026-11-22.");
    }
}
