namespace Vooraf.Planning.Plans;

/// <summary>Something that a mapping could not carry over. The result and these together are everything that went in.</summary>
/// <param name="Field">Id of the field of the plan (<see cref="PlanField.Id"/>), or the element or question that no field of the plan holds.</param>
/// <param name="Item">To which item it belongs: a treatment code, a date, the key of a resource; empty when there is only one.</param>
/// <param name="Value">The value that stays behind; null for an element or question that is named only.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record NotCarried(string Field, string Item, string? Value, string Reason);
