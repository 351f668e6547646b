using System.Collections.Immutable;

namespace Vooraf.Access.Auditing;

/// <summary>The log of one person, as that person reads it: newest first, similar lines of a day merged, refusals included.</summary>
/// <param name="Lines">The lines.</param>
public sealed record PersonLogView(ImmutableArray<PersonLogLine> Lines);
