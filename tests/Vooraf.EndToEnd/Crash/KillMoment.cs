namespace Vooraf.EndToEnd.Crash;

/// <summary>When a server is killed.</summary>
internal enum KillMoment
{
    /// <summary>Some time after it was ready, under load.</summary>
    UnderLoad,

    /// <summary>While it starts on what the former crash left.</summary>
    AtStart,

    /// <summary>Right after the database file was touched: in a checkpoint.</summary>
    InCheckpoint,
}
