using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>What a rule says about a request, and why.</summary>
/// <param name="Verdict">Permit, refuse or no opinion.</param>
/// <param name="Reason">Reason code, for the log.</param>
/// <param name="Sentence">The reason as one plain sentence, for the caller. Holds no content.</param>
public sealed record Opinion(Verdict Verdict, string Reason, string Sentence)
{
    /// <summary>The rule does not speak about this request.</summary>
    public static Opinion None { get; } = new(Verdict.NoOpinion, "", "");

    /// <summary>What a permit shows.</summary>
    public SeenPart Part { get; init; }

    /// <summary>Which checks of NEN 7513 a permit has passed.</summary>
    public LogChecks Checks { get; init; }

    /// <summary>The reason as a list, for a log entry.</summary>
    public ImmutableArray<string> Reasons { get; } = Reason.Length == 0 ? [] : [Reason];

    /// <summary>True when it permits.</summary>
    public bool Permits => Verdict == Verdict.Permit;

    /// <summary>Refuses: no later rule can change it.</summary>
    internal static Opinion Refuse(string reason, string sentence) => new(Verdict.Refuse, reason, sentence);

    /// <summary>Permits a part.</summary>
    internal static Opinion Permit(string reason, string sentence, SeenPart part, LogChecks checks) =>
        new(Verdict.Permit, reason, sentence) { Part = part, Checks = checks | LogChecks.Authorisation };

    /// <summary>No permit from this rule, and why: the reason of the refusal when no other rule permits.</summary>
    internal static Opinion Missing(string reason, string sentence) => new(Verdict.NoOpinion, reason, sentence);
}
