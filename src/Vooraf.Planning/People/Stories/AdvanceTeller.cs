using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>Makes up advance directives; the kind rotates with the number.</summary>
internal static class AdvanceTeller
{
    private const string System = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1";

    private static readonly Coded NoResuscitation = new(System, "NR", "Niet reanimeren verklaring");
    private static readonly Coded Authority = new(System, "VOL", "Volmacht");
    private static readonly Coded Euthanasia = new(System, "EU", "Euthanasieverzoek");
    private static readonly Coded Donor = new(System, "DO", "Verklaring donorschap");
    private static readonly Coded Life = new(System, "LW", "Levenswensverklaring");

    public static bool ForbidsResuscitation(int number) => number % 8 is 1 or 2;

    public static bool HasTwo(int number) => number % 8 == 1;

    public static bool AsksEuthanasia(int number) => number % 8 == 3;

    public static bool IsDonor(int number) => number % 8 == 4;

    public static ImmutableArray<AdvanceDirective> Tell(int number, DateOnly conversation, Chance chance)
    {
        var date = conversation.AddDays(-30 - chance.Below(400));
        return (number % 8) switch
        {
            1 => [Make(NoResuscitation, date, chance), Make(Authority, date, chance)],
            2 => [Make(NoResuscitation, date, chance)],
            3 => [Make(Euthanasia, date, chance)],
            4 => [Make(Donor, date, chance)],
            7 => [Make(Life, date, chance)],
            _ => [],
        };
    }

    private static AdvanceDirective Make(Coded type, DateOnly date, Chance chance) => new(type, date, chance.Pick(WordList.Comments.AsSpan()));
}
