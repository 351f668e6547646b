namespace Vooraf.Records.Sqlite;

/// <summary>What kind of thing is sealed; each kind has keys of its own.</summary>
public enum SealKind
{
    /// <summary>Contents, index values, history and outgoing messages of one dossier.</summary>
    Dossier = 0,

    /// <summary>Directories and trays.</summary>
    Outside = 1,

    /// <summary>The log.</summary>
    Log = 2,

    /// <summary>Answers kept for requests that are sent again.</summary>
    Answers = 3,
}
