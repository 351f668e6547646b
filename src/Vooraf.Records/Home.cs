namespace Vooraf.Records;

/// <summary>Where a resource lives: one dossier, the directory of a holder, or the unassigned tray of a client.</summary>
/// <param name="Holder">Id of the holder.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Dossier">The number of the dossier; 0 for a directory or a tray.</param>
/// <param name="Client">The client whose tray it is; empty otherwise.</param>
public readonly record struct Home(string Holder, HomeKind Kind, long Dossier, string Client)
{
    /// <summary>The home of what belongs to a person.</summary>
    public static Home OfDossier(string holder, long dossier) => new(holder, HomeKind.Dossier, dossier, "");

    /// <summary>The home of a holder's professionals and organisations.</summary>
    public static Home OfDirectory(string holder) => new(holder, HomeKind.Directory, 0, "");

    /// <summary>The home of what a client wrote and nothing links to a person yet.</summary>
    public static Home OfTray(string holder, string client) => new(holder, HomeKind.Tray, 0, client);
}
