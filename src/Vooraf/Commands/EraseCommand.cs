using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Fhir.Identifiers;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf erase</c>: one person at a holder, for ever.</summary>
internal static class EraseCommand
{
    private static readonly Option<string?> Holder = new("--holder") { Description = "The holder of the person.", HelpName = "id" };
    private static readonly Option<string?> Person = new("--person") { Description = "The id of the Patient, or '-' to read a BSN from standard input.", HelpName = "id" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why, for the log: at least 10 characters, without names or numbers of people.", HelpName = "text" };
    private static readonly Option<bool> WithLog = new("--with-log") { Description = "Makes the log entries about the person unreadable too, before their retention ends." };
    private static readonly Option<bool> Finish = new("--finish") { Description = "Finishes erasures that were broken off, and repeats those that a restored backup undid." };

    private const int ShortestReason = 10;

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "erase",
            "Erases one person at a holder: the keys are destroyed, everything of the person leaves the store, and the files are cleared. It cannot be undone. The log says that it was done, and stays whole. The server must be stopped.\n\nExamples:\n  vooraf erase --holder practice --person 0194f0c2 --reason \"At the request of the person\"\n  vooraf erase --finish")
        {
            Holder, Person, Reason, WithLog, Finish,
        };
        return CommandLine.With(command, terminal, (result, settings, cancellation) => result.GetValue(Finish) ? FinishAsync(terminal, settings, cancellation) : EraseAsync(terminal, result, settings, cancellation));
    }

    private static async Task<int> EraseAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        var holder = HolderChoice.Of(settings, result.GetValue(Holder)).Id;
        var person = result.GetValue(Person) ?? throw CommandException.WrongUsage("Say who with --person: the id of the Patient, or '-' to read a BSN from standard input.");
        var reason = ReasonOf(result);
        await using (var rooms = Rooms.Open(settings))
        {
            var dossier = await PersonChoice.FindAsync(new PersonFinder(rooms.Store, holder), person, cancellation);
            await new Eraser(rooms.Store, rooms.Caller(holder, "erase")).EraseAsync(dossier, reason, result.GetValue(WithLog), cancellation);
        }

        return Clear(terminal, settings, "The person is erased.");
    }

    private static async Task<int> FinishAsync(Terminal terminal, Settings settings, CancellationToken cancellation)
    {
        await using (var rooms = Rooms.Open(settings))
        {
            foreach (var (number, holder) in rooms.Store.DossiersWithoutKey())
                await new Eraser(rooms.Store, rooms.Caller(holder, "erase")).EraseAsync(number, "erased before, and brought back by a backup", withLog: false, cancellation);
        }

        return Clear(terminal, settings, "Everything that was erased is gone.");
    }

    private static int Clear(Terminal terminal, Settings settings, string done)
    {
        Erasure.ClearPages(Rooms.StoreSettings(settings));
        terminal.Say(done);
        terminal.Say($"Backups of the key vault that are older than now can still open it in older backups of the store: destroy them when their retention ends. The vault is in {settings.KeyFolder}.");
        return ExitCode.Ok;
    }

    private static string ReasonOf(ParseResult result)
    {
        var reason = result.GetValue(Reason)?.Trim() ?? "";
        if (reason.Length < ShortestReason)
            throw CommandException.WrongUsage("Say why with --reason, in at least 10 characters: it stands in the log.");
        return BsnText.Find(reason) < 0 ? reason : throw CommandException.WrongUsage("--reason holds a number that may be a BSN. Leave it out: the log names the person already.");
    }
}
