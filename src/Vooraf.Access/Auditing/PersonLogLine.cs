using System.Collections.Immutable;

namespace Vooraf.Access.Auditing;

/// <summary>One line: somebody did something, once or several times on one day.</summary>
public sealed record PersonLogLine
{
    /// <summary>The day, as it was in the Netherlands.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The first time on that day (UTC).</summary>
    public required DateTimeOffset First { get; init; }

    /// <summary>The last time on that day (UTC).</summary>
    public required DateTimeOffset Last { get; init; }

    /// <summary>How many times.</summary>
    public required int Times { get; init; }

    /// <summary>The numbers of the entries, ascending.</summary>
    public required ImmutableArray<long> Entries { get; init; }

    /// <summary>Name of the person who acted, or of the system when it did not say.</summary>
    public required string Who { get; init; }

    /// <summary>Their role; empty when it is not known.</summary>
    public required string Role { get; init; }

    /// <summary>Their organisation.</summary>
    public required string Organisation { get; init; }

    /// <summary>Under whose responsibility; empty when it was not said.</summary>
    public required string Responsible { get; init; }

    /// <summary>What was done, or tried.</summary>
    public required PersonLogAct Act { get; init; }

    /// <summary>Done, refused or failed.</summary>
    public required PersonLogOutcome Outcome { get; init; }

    /// <summary>True for emergency access. Such a line is never merged with another.</summary>
    public required bool IsEmergency { get; init; }

    /// <summary>The reason that was stated for it; empty without.</summary>
    public required string EmergencyReason { get; init; }

    /// <summary>The types of the resources that were shown or written, in the order of the alphabet; empty when none were.</summary>
    public required ImmutableArray<string> Types { get; init; }

    /// <summary>The versions of consents that were used.</summary>
    public required ImmutableArray<string> Consents { get; init; }

    /// <summary>The rules that decided, as codes.</summary>
    public required ImmutableArray<string> Reasons { get; init; }

    /// <summary>The line in plain Dutch.</summary>
    public required PersonLogText Dutch { get; init; }

    /// <summary>The line in plain English.</summary>
    public required PersonLogText English { get; init; }
}
