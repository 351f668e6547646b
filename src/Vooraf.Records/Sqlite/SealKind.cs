namespace Vooraf.Records.Sqlite;

/// <summary>What a key is for; each kind has keys of its own (docs/adr/0011).</summary>
public enum SealKind
{
    /// <summary>Contents, index values, history, messages and kept answers of one dossier; the number is the dossier's.</summary>
    Dossier = 0,

    /// <summary>Directories and trays; the number is 0.</summary>
    Outside = 1,

    /// <summary>Log entries about one dossier, which outlive it; the number is the dossier's, 0 for the log as a whole.</summary>
    Log = 2,

    /// <summary>Answers kept for requests that touch no dossier, or several; the number is 0.</summary>
    Answers = 3,

    /// <summary>Log entries of a month that are about nobody, or about several; the number is the month's.</summary>
    LogPeriod = 4,
}
