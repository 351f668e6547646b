namespace Vooraf.EndToEnd.Crash;

/// <summary>When a server is killed.</summary>
internal enum KillMoment
{
    /// <summary>Some time after it was ready, under load.</summary>
    UnderLoad,

    /// <summary>While it starts on what the former crash left.</summary>
    AtStart,

    /// <summary>Under load, while the write-ahead log is brought into the database file.</summary>
    InCheckpoint,
}
