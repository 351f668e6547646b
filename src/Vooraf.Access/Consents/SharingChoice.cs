using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>A choice about sharing, as a Consent of scope <c>patient-privacy</c> says it. Immutable.</summary>
public sealed record SharingChoice
{
    /// <summary>The version of the Consent, as <c>Consent/id/version</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Permission or objection.</summary>
    public required ChoiceKind Kind { get; init; }

    /// <summary>Whom it is about: any of these.</summary>
    public ImmutableArray<ChoiceRecipient> Recipients { get; init; } = [ChoiceRecipient.Everyone];

    /// <summary>URA numbers of the holders whose data it is about; empty for the holder that keeps it.</summary>
    public ImmutableArray<string> Holders { get; init; } = [];

    /// <summary>URA numbers of the organisations that keep the consent, where it names them: it is understood at these alone.</summary>
    public ImmutableArray<string> Keepers { get; init; } = [];

    /// <summary>From when it holds.</summary>
    public DateTimeOffset From { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Until when it holds; the beginning of time for a permission of who could not give it.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>True when it holds at a moment. What cannot be interpreted always does.</summary>
    public bool HoldsAt(DateTimeOffset at) => Kind == ChoiceKind.NotUnderstood || (From <= at && at < Until);
}
