using System.CommandLine;
using Vooraf.Fhir.Identifiers;
using Vooraf.Records;
using Vooraf.Records.Transfer;

namespace Vooraf.Commands;

/// <summary>Of which person a command is. A BSN is read from a file or standard input: a command line can be seen by everybody on the machine, and stays in its history.</summary>
internal sealed class PersonOptions
{
    private readonly Option<string?> patient = new("--patient") { Description = "The id of the Patient.", HelpName = "id" };
    private readonly Option<string?> bsnFile = new("--bsn-file") { Description = "A file with the BSN instead, or '-' for standard input. A BSN never stands on the command line: others on the machine can see that.", HelpName = "file" };

    public void AddTo(Command command)
    {
        command.Options.Add(patient);
        command.Options.Add(bsnFile);
    }

    /// <summary>The dossier of the person.</summary>
    /// <exception cref="CommandException">Nobody, or two persons, were named; or the holder has no such person.</exception>
    public async Task<Dossier> FindAsync(PersonDesk desk, ParseResult result, CancellationToken cancellation)
    {
        var dossier = (result.GetValue(patient), result.GetValue(bsnFile)) switch
        {
            ({ } id, null) => await desk.FindByIdAsync(id, cancellation),
            (null, { } file) => await desk.FindByBsnAsync(BsnOf(file), cancellation),
            _ => throw CommandException.WrongUsage("Say which person: --patient with the id of the Patient, or --bsn-file with a file that holds the BSN ('-' for standard input)."),
        };
        return dossier ?? throw CommandException.CouldNot("The holder has no such person.");
    }

    private static string BsnOf(string file) => SecretText.Read(file, variable: null) is { } text && ElevenTest.Passes(Bsn.Normalise(text))
        ? Bsn.Normalise(text)
        : throw CommandException.WrongUsage("There is no BSN there: nine digits that pass the eleven test, on the first line.");
}
