using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>An agreement as one holder recorded it. When it was imported is not in it, so that it cannot decide anything.</summary>
public sealed class RecordedAgreement
{
    /// <summary>Id of the holder.</summary>
    public required string Holder { get; init; }

    /// <summary>What it is about.</summary>
    public required AgreementTopic Topic { get; init; }

    /// <summary>The agreement, with its words, its professionals and where it is written.</summary>
    public required PlanItem Item { get; init; }

    /// <summary>When it was agreed: its own date, else that of the conversation to which it says that it belongs; null: undated.</summary>
    public PlanDate? Date { get; init; }

    /// <summary>What it says.</summary>
    public AgreementOutcome Outcome { get; init; }

    /// <summary>True when the date lies in the future: then it is a mistake, and the agreement counts as undated.</summary>
    public bool IsDateInFuture { get; init; }

    /// <summary>True when it stands on a form, which cannot end one answer by itself.</summary>
    public bool IsFromForm => Item.Source.LinkId is not null;

    /// <summary>The date by which agreements are put in order; null: undated.</summary>
    internal PlanDate? UsableDate => IsDateInFuture ? null : Date;

    /// <summary>Whether it says the same as another one: "something else" without words only where a form and a resource of one holder and day say it.</summary>
    internal bool SaysTheSameAs(RecordedAgreement other) =>
        Outcome.AgreesWith(other.Outcome)
        || (Outcome.IsWordless && Outcome == other.Outcome && IsFromForm != other.IsFromForm && IsOfHolderAndDayOf(other));

    /// <summary>Whether the same holder recorded it of the same day.</summary>
    internal bool IsOfHolderAndDayOf(RecordedAgreement other) =>
        string.Equals(Holder, other.Holder, StringComparison.Ordinal) && Date?.Day is { } day && day == other.Date?.Day;
}
