using System.Collections.Immutable;

namespace Vooraf.Access.Decisions;

/// <summary>What a rule says about a request, and why.</summary>
/// <param name="Verdict">Permit, refuse or no opinion.</param>
/// <param name="Reason">Reason code, for the log.</param>
/// <param name="Sentence">The reason as one plain sentence, for the caller and the person. Holds no content.</param>
public sealed record Opinion(Verdict Verdict, string Reason, string Sentence)
{
    /// <summary>The rule does not speak about this request.</summary>
    public static Opinion None { get; } = new(Verdict.NoOpinion, "", "");

    /// <summary>The reason as a list of one, for a log entry.</summary>
    public ImmutableArray<string> Reasons { get; } = [Reason];

    /// <summary>True when it permits.</summary>
    public bool Permits => Verdict == Verdict.Permit;
}
