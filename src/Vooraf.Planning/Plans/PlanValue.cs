namespace Vooraf.Planning.Plans;

/// <summary>A value of a field, as a field finds it in a plan.</summary>
/// <param name="Owner">The item; null for what belongs to the plan or the person.</param>
/// <param name="Item">To which item it belongs, in text.</param>
/// <param name="Value">The value; null: there is none.</param>
internal readonly record struct PlanValue(PlanItem? Owner, string Item, string? Value);
