using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>What was agreed about one treatment (facts C.7; form 1409 to 1421 and 1425).</summary>
public sealed record TreatmentDirective : PlanItem
{
    /// <summary>The treatment (zib BehandelingCodelijst); OTH with words for what is not in the list.</summary>
    public required PlanConcept Treatment { get; init; }

    /// <summary>What was decided.</summary>
    public TreatmentDecision Decision { get; init; }

    /// <summary>What was decided, in words, with <see cref="TreatmentDecision.Other"/>.</summary>
    public string? Specification { get; init; }

    /// <summary>A comment on it.</summary>
    public string? Comment { get; init; }

    /// <summary>When it ended; null: it did not, or nobody wrote when.</summary>
    public PlanDate? Ended { get; init; }

    /// <summary>Why it ended.</summary>
    public string? ReasonForEnding { get; init; }

    /// <summary>Whether the person is a party to the agreement.</summary>
    public bool PersonAgreed { get; init; }

    /// <summary>Keys of the contacts that are a party to the agreement. Professionals that are, stand in <see cref="PlanItem.Professionals"/>.</summary>
    public ImmutableArray<string> ContactsAgreed { get; init; } = [];

    /// <summary>Keys of the earlier directives on which it rests.</summary>
    public ImmutableArray<string> AdvanceDirectives { get; init; } = [];

    /// <summary>Whether it is about switching off an ICD in the last phase of life.</summary>
    public bool IsIcdDeactivation => PlanCodes.IsIcdDeactivation(Treatment);
}
