namespace Vooraf.Planning.People.Stories;

/// <summary>What matters to the person; null: not asked (sense of purpose only).</summary>
internal sealed record Wishes(Coded Goal, string GoalNote, string Care, Coded Place, string? PlaceNote, Coded Euthanasia, Coded Donor, string? Purpose);
