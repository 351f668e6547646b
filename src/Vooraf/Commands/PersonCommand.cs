using System.CommandLine;
using Vooraf.Records;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary>A command about one person of a holder, at work: the person was found, the store is open.</summary>
/// <param name="Terminal">Where it speaks.</param>
/// <param name="Arguments">What was asked.</param>
/// <param name="Desk">Reads and writes, logged.</param>
/// <param name="Dossier">What the holder has of the person.</param>
internal sealed record PersonCommand(Terminal Terminal, ParseResult Arguments, PersonDesk Desk, Dossier Dossier)
{
    private static readonly Option<string?> Holder = new("--holder") { Description = "The holder.", HelpName = "id" };
    private static readonly PersonOptions Person = new();

    /// <summary>Id of the Patient.</summary>
    public string Patient => Dossier.Resources.First(PersonDesk.IsPatient).Key.Id;

    /// <summary>Makes a command of it.</summary>
    public static Command Create(Command command, Terminal terminal, Func<PersonCommand, CancellationToken, Task<int>> run)
    {
        command.Options.Add(Holder);
        Person.AddTo(command);
        return CommandLine.With(command, terminal, async (result, settings, cancellation) =>
        {
            var holder = HolderChoice.Of(settings, result.GetValue(Holder)).Id;
            await using var rooms = Rooms.Open(settings);
            var desk = new PersonDesk(rooms.Store, rooms.Writer, rooms.Caller(holder, "operator"));
            return await run(new PersonCommand(terminal, result, desk, await Person.FindAsync(desk, result, cancellation)), cancellation);
        });
    }

    /// <summary>Writes one thing; null, with the reasons said, when it was refused.</summary>
    public async Task<EntryAnswer?> WriteAsync(WriteEntry entry, CancellationToken cancellation)
    {
        var answer = await Desk.WriteAsync(entry, cancellation);
        if (answer.Status < 400)
            return answer;
        foreach (var issue in answer.Issues)
            Terminal.Error($"Refused: {issue.Diagnostics}");
        return null;
    }

    /// <summary>The resource of the dossier that was named by its id.</summary>
    /// <exception cref="CommandException">It is not there, or is something else.</exception>
    public ResourceVersion Find(string type, string id, Func<ResourceVersion, bool> kind) => Dossier.Find(new ResourceKey(type, id)) is { } found && kind(found)
        ? found
        : throw CommandException.CouldNot($"The dossier of this person has no such {type}; 'list' shows which there are.");
}
