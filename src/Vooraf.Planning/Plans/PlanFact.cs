namespace Vooraf.Planning.Plans;

/// <summary>One value of one field in a plan. A plan is the same as another when its facts are.</summary>
/// <param name="Field">The field.</param>
/// <param name="Item">To which item it belongs, in terms that every form of the plan shares.</param>
/// <param name="Value">The value, in text.</param>
/// <param name="Owner">The item; null for what belongs to the plan or the person.</param>
internal sealed record PlanFact(PlanField Field, string Item, string Value, PlanItem? Owner)
{
    public (string Field, string Item, string Value) Key => (Field.Id, Item, Value);
}
