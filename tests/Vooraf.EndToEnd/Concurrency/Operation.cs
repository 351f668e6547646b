namespace Vooraf.EndToEnd.Concurrency;

/// <summary>One request of one client on one resource, as that client saw it.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Outcome">How it ended, as far as the client knows.</param>
/// <param name="Invoked">When it was sent, in ticks of one clock for all clients.</param>
/// <param name="Answered">When its answer was there; <see cref="Never"/> when none came.</param>
/// <param name="Version">The version that was read or made; for a refused update the version that it wanted to replace.</param>
/// <param name="Value">What was read or written; each write of a test has a value of its own.</param>
/// <param name="Seen">For a history: the values of versions 1, 2, 3 and so on.</param>
internal sealed record Operation(
    OperationKind Kind, OperationOutcome Outcome, long Invoked, long Answered, int Version, string Value, IReadOnlyList<string>? Seen = null)
{
    /// <summary>The time of an answer that never came.</summary>
    public const long Never = long.MaxValue;
}
