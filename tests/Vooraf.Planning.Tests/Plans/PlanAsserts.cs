using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Compares plans by everything that they say.</summary>
internal static class PlanAsserts
{
    public static IEnumerable<string> Facts(Plan plan) => PlanFields.FactsOf(plan).Select(fact => $"{fact.Field.Id} [{fact.Item}] {fact.Value}");

    public static IEnumerable<string> Facts(IEnumerable<NotCarried> list) => list.Select(one => $"{one.Field} [{one.Item}] {one.Value}");

    /// <summary>Result plus list must be the input: nothing lost, and nothing there that was not said.</summary>
    public static void ResultPlusListIsInput(Plan input, Plan result, IReadOnlyCollection<NotCarried> list, int seed)
    {
        var left = Facts(result).Concat(Facts(list)).ToList();
        var lost = Facts(input).Where(fact => !left.Remove(fact)).ToList();
        lost.ShouldBeEmpty($"seed {seed}: lost");

        // Who agreed, and at what time, is told with the conversation; where that stays behind, an item says it itself, and that was said before.
        var before = Facts(WithoutConversations(input)).ToHashSet(StringComparer.Ordinal);
        // An ICD of which nobody told the kind is told as one, for a device without a kind is nothing.
        if (input.Icds.Any(icd => icd.Product is null))
            left.RemoveAll(fact => fact.EndsWith("icd.product [] http://snomed.info/sct|72506001", StringComparison.Ordinal));
        left.Where(fact => !((fact.Contains(".professional", StringComparison.Ordinal) || fact.Contains(".time ", StringComparison.Ordinal)) && before.Contains(fact))).ShouldBeEmpty($"seed {seed}: nobody said");
    }

    private static Plan WithoutConversations(Plan plan) => plan with { Conversations = [] };
}
