using Vooraf.Records.Transfer;

namespace Vooraf.Commands;

/// <summary>For which person a command works.</summary>
internal static class PersonChoice
{
    /// <summary>The number of the dossier: by the id of the Patient, or by a BSN from standard input when it is '-'.</summary>
    /// <exception cref="CommandException">The holder has no such person.</exception>
    public static async Task<long> FindAsync(PersonFinder finder, string person, CancellationToken cancellation)
    {
        var found = person is "-"
            ? await finder.ByBsnAsync(Console.In.ReadLine()?.Trim() ?? "", cancellation)
            : await finder.ByIdAsync(person, cancellation);
        return found ?? throw CommandException.CouldNot("The holder has no such person.");
    }
}
