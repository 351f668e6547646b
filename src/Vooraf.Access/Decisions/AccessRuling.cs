using System.Collections.Immutable;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>What came of a decision. Immutable.</summary>
public sealed record AccessRuling
{
    internal AccessRuling(Opinion opinion) => Opinion = opinion;

    /// <summary>A refusal after all, about the same.</summary>
    internal AccessRuling Without(Opinion refusal) => new(refusal) { Dossier = Dossier, Version = Version, Patient = Patient };

    /// <summary>What was decided: a permit, a refusal, or at the door no opinion, which means go on.</summary>
    public Opinion Opinion { get; }

    /// <summary>True when the subject may be seen, or changed, as far as <see cref="Part"/> goes.</summary>
    public bool Permits => Opinion.Verdict == Verdict.Permit;

    /// <summary>True when it is refused.</summary>
    public bool Refuses => Opinion.Verdict == Verdict.Refuse;

    /// <summary>What is seen.</summary>
    public SeenPart Part { get; init; }

    /// <summary>The four results of checks of NEN 7513.</summary>
    public LogChecks Checks => Opinion.Checks;

    /// <summary>Reason codes, for the log.</summary>
    public ImmutableArray<string> Reasons => Opinion.Reasons;

    /// <summary>One plain sentence for the caller. Not for a caller from elsewhere after the door: all of those get the same sentence.</summary>
    public string Sentence => Opinion.Sentence;

    /// <summary>True when only the emergency opened it: the person and the privacy officer are to be told.</summary>
    public bool IsEmergency => (Opinion.Checks & LogChecks.Emergency) != LogChecks.None;

    /// <summary>Number of the dossier that was decided about; 0 for none.</summary>
    public long Dossier { get; init; }

    /// <summary>The version of that dossier, and so of the consents and relations in it, that was relied on; 0 for none.</summary>
    public long Version { get; init; }

    /// <summary>The person whose dossier it is; null for none, and for a dossier without a Patient.</summary>
    public ResourceKey? Patient { get; init; }

    /// <summary>The versions of consents that decided, each as <c>Consent/id/version</c>.</summary>
    public ImmutableArray<string> Consents { get; init; } = [];
}
