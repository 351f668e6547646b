using System.Collections.Immutable;
using Vooraf.Records.Log;
using Vooraf.Records.Searching;

namespace Vooraf.Records.Writing;

/// <summary>A request to write, from whichever side it comes (API, import, made-up people).</summary>
public sealed record WriteRequest
{
    /// <summary>Who writes.</summary>
    public required Writer Writer { get; init; }

    /// <summary>What the writer may see: nothing else is found by a condition, and a dossier is written in only when it is open.</summary>
    public required IDossierSight Sight { get; init; }

    /// <summary>What to write, in the order of the request.</summary>
    public required ImmutableArray<WriteEntry> Entries { get; init; }

    /// <summary>
    /// True: all entries or none, they may refer to each other, and what names no person belongs to the one dossier they touch.
    /// False: each entry for itself, in order, each with its own outcome and its own log entry.
    /// </summary>
    public bool IsTransaction { get; init; }

    /// <summary>By what the same request is recognised when it comes again, <c>Bundle.identifier</c> of a transaction as <c>system|value</c>; null for none. Not for several entries without a transaction.</summary>
    public string? RepeatIdentifier { get; init; }

    /// <summary>The log entry to store; the writer makes <see cref="LogEntry.Action"/> R when a conditional create found what is there, and fills in <see cref="LogEntry.Status"/>, <see cref="LogEntry.Dossiers"/> and <see cref="LogEntry.Resources"/>.</summary>
    public required LogEntry Log { get; init; }

    /// <summary>Adds to the log entry what was decided while the request was prepared; null for nothing.</summary>
    public Func<LogEntry, LogEntry>? AddDecision { get; init; }

    /// <summary>The base URL of this server as the caller knows it: an absolute reference that starts with it is a reference to something here. Null when there is none.</summary>
    public string? ServiceBase { get; init; }

    /// <summary>The log entry as it is stored.</summary>
    internal LogEntry Decided(LogEntry entry) => AddDecision is { } add ? add(entry) : entry;
}
