namespace Vooraf.EndToEnd.Tracing;

/// <summary>What a trace says about answers and flushes.</summary>
/// <param name="Answers">How many answers left.</param>
/// <param name="Violations">One sentence for each byte sequence that left too early.</param>
internal sealed record FlushVerdict(int Answers, IReadOnlyList<string> Violations);
