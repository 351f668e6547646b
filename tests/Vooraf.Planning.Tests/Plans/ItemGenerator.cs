using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Gives made-up items what all of them have: a date, a conversation, professionals, a status.</summary>
internal sealed class ItemGenerator(PlanDice dice, PeopleGenerator people)
{
    // Everything that items have in common, as far as the world carries it.
    public T Item<T>(T item, ImmutableArray<Conversation> conversations, bool hasProfessional = true, bool hasLink = true, bool onlyValue = false)
        where T : PlanItem
    {
        var home = conversations.Length > 0 ? conversations[dice.Next(conversations.Length)] : null;
        if (dice.World == PlanWorld.Form)
            return item with { Date = home!.Date, Conversation = home.Key, Professionals = home.Professionals };
        if (dice.World == PlanWorld.Resources && onlyValue)
            return item;
        var any = dice.World == PlanWorld.Any;
        return item with
        {
            Date = dice.Chance(8) ? dice.Chance(7) ? home?.Date : dice.Moment() : null,
            Conversation = (any || hasLink) && dice.Chance(6) ? home?.Key : null,
            Professionals = (any || hasProfessional) && dice.Chance(6) ? [people.Professional()] : [],
            Status = any ? dice.Pick(Enum.GetValues<ItemStatus>()) : ItemStatus.Active,
            NotUnderstood = any && dice.Next(40) == 0 ? "It is made up." : null,
        };
    }
}
