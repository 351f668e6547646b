namespace Vooraf.Records.Sqlite;

/// <summary>What a sealed row is: one cannot be put in the place of another.</summary>
public enum SealedThing
{
    /// <summary>A version of a resource; the detail says which.</summary>
    Version = 0,

    /// <summary>An outgoing message.</summary>
    Message = 1,

    /// <summary>A kept answer.</summary>
    Answer = 2,

    /// <summary>A log entry, or several of one flush.</summary>
    LogEntry = 3,
}
