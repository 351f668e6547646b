namespace Vooraf.Records;

/// <summary>What kind of place a resource lives in (design section 4).</summary>
public enum HomeKind
{
    /// <summary>What one holder knows about one person.</summary>
    Dossier = 0,

    /// <summary>The holder's professionals and organisations.</summary>
    Directory = 1,

    /// <summary>What a client wrote and nothing links to a person yet; readable by that client alone.</summary>
    Tray = 2,
}
