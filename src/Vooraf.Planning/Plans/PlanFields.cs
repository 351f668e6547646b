using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>The table of the fields of the plan: which of them the resources carry, which the form, which both (facts, part c).</summary>
public static class PlanFields
{
    /// <summary>Every field, in the order of the form.</summary>
    public static ImmutableArray<PlanField> All { get; } =
    [
        .. PersonFields.Rows,
        .. ConversationFields.Rows,
        .. CapacityFields.Rows,
        .. ContactFields.Rows,
        .. DirectiveFields.Rows,
        .. IcdFields.Rows,
        .. StatementFields.Rows,
        .. AdvanceDirectiveFields.Rows,
        .. SharingFields.Rows,
    ];

    /// <summary>Everything that a plan says, field by field.</summary>
    internal static IEnumerable<PlanFact> FactsOf(Plan plan)
    {
        foreach (var field in All)
        {
            foreach (var (owner, item, value) in field.Values(plan))
            {
                if (value is not null)
                    yield return new PlanFact(field, item, value, owner);
            }
        }
    }

    /// <summary>What the first plan says and the second does not; each with the reason that is known for its item, else that of its field.</summary>
    internal static IEnumerable<NotCarried> Lost(Plan from, Plan to, IReadOnlyDictionary<PlanItem, string> reasons, string otherwise)
    {
        var there = FactsOf(to).GroupBy(fact => fact.Key).ToDictionary(group => group.Key, group => group.Count());
        foreach (var fact in FactsOf(from))
        {
            if (there.GetValueOrDefault(fact.Key) is int left and > 0)
            {
                there[fact.Key] = left - 1;
                continue;
            }

            var reason = fact.Owner is not null && reasons.TryGetValue(fact.Owner, out var why) ? why : fact.Field.WhyNot ?? otherwise;
            yield return new NotCarried(fact.Field.Id, fact.Item, fact.Value, reason);
        }
    }
}
