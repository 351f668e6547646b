using System.Collections.Immutable;

namespace Vooraf.Records.Transfer;

/// <summary>What came of an import.</summary>
/// <param name="Stored">How many resources were stored.</param>
/// <param name="Present">How many were there already, with the same content, and were skipped.</param>
/// <param name="Refused">What was refused, and what was left out because it belongs to the same person.</param>
/// <param name="Missing">References to something that is not stored: kept as they are.</param>
/// <param name="Older">How many copies were passed over because the same file holds a newer version.</param>
public sealed record ImportReport(long Stored, long Present, ImmutableArray<ImportProblem> Refused, ImmutableArray<ImportProblem> Missing, long Older);
