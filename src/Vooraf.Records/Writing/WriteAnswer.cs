using System.Collections.Immutable;

namespace Vooraf.Records.Writing;

/// <summary>The answer to a <see cref="WriteRequest"/>: either stored and flushed, or refused with nothing stored. Logged in both cases.</summary>
public sealed record WriteAnswer
{
    /// <summary>One for each entry, in the order of the request; empty when the request as a whole was refused.</summary>
    public ImmutableArray<EntryAnswer> Entries { get; init; } = [];

    /// <summary>Why the request as a whole was refused; null when it was not.</summary>
    public WriteRefusal? Refusal { get; init; }

    /// <summary>True when the same request was carried out before, and this is the answer that was given then.</summary>
    public bool Repeated { get; init; }
}
