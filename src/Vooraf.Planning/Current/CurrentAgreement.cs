using System.Collections.Immutable;

namespace Vooraf.Planning.Current;

/// <summary>What counts today on one topic, and what else was recorded about it. All lists are newest first, undated last.</summary>
public sealed record CurrentAgreement
{
    /// <summary>The topic.</summary>
    public required AgreementTopic Topic { get; init; }

    /// <summary>
    /// What stands: of each holder the newest, and whatever dates cannot put behind it. They all say the same, or they are the sides of a
    /// conflict. Empty when nothing is in force.
    /// </summary>
    public ImmutableArray<RecordedAgreement> Standing { get; init; } = [];

    /// <summary>In what way those that stand disagree.</summary>
    public Disagreement Disagreement { get; init; }

    /// <summary>Older than what the same holder recorded since, and nobody ended it.</summary>
    public ImmutableArray<RecordedAgreement> NotEnded { get; init; } = [];

    /// <summary>Ended.</summary>
    public ImmutableArray<RecordedAgreement> Ended { get; init; } = [];

    /// <summary>In force, but without an answer (not asked, not discussed, not recorded), while the same holder has one that has.</summary>
    public ImmutableArray<RecordedAgreement> WithoutAnswer { get; init; } = [];

    /// <summary>Never in force: drafts, proposals, what was rejected and what was entered in error.</summary>
    public ImmutableArray<RecordedAgreement> NeverInForce { get; init; } = [];

    /// <summary>Whether what stands disagrees: then all of it has to be shown, and nothing of it counts by itself.</summary>
    public bool IsConflict => Disagreement != Disagreement.None;

    /// <summary>The agreement that counts; null when there is none, or a conflict.</summary>
    public RecordedAgreement? Counting => IsConflict || Standing.IsEmpty ? null : Standing[0];
}
