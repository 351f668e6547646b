using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Makes up plans from a seed: any plan, or one that a form or the resources can carry whole.</summary>
internal sealed class PlanGenerator
{
    private readonly PlanDice dice;
    private readonly PeopleGenerator people;
    private readonly ItemGenerator items;
    private readonly DirectiveGenerator directives;
    private readonly StatementGenerator statements;

    public PlanGenerator(int seed, PlanWorld world)
    {
        dice = new PlanDice(seed, world);
        people = new PeopleGenerator(dice);
        items = new ItemGenerator(dice, people);
        directives = new DirectiveGenerator(dice, items);
        statements = new StatementGenerator(dice, items);
    }

    public Plan Make()
    {
        var contacts = people.Contacts();
        var conversations = dice.World == PlanWorld.Form ? [people.Conversation(0, contacts)] : Enumerable.Range(0, dice.Next(3)).Select(at => people.Conversation(at, contacts)).ToImmutableArray();
        conversations = [.. conversations.DistinctBy(one => one.Date?.Day)];
        var advance = dice.World == PlanWorld.Form ? [] : dice.Some(2, at => directives.AdvanceDirective(at, contacts));
        var icds = dice.Some(1, _ => directives.Icd(conversations));
        return new Plan
        {
            Person = dice.Chance(9) ? new Person(null, people.Name(), dice.Chance(8) ? dice.Day() : null) : null,
            Conversations = conversations,
            Capacities = dice.Some(dice.World == PlanWorld.Resources ? 0 : 1, _ => items.Item(new Capacity { CanDecide = dice.Answered(dice.Chance(5), AnswerState.Known), Comment = dice.Text() }, conversations, onlyValue: true)),
            Contacts = contacts,
            RepresentativeIsFirstContact = dice.World != PlanWorld.Resources && !contacts.Any(one => one.IsFirstContact) && dice.Chance(5) ? Answer<bool>.Of(false) : default,
            Goals = dice.Some(1, _ => OfDay(items.Item(statements.Choice("999", withComment: false), conversations, hasProfessional: false, hasLink: false))),
            Directives = directives.Directives(conversations, contacts, advance, icds),
            Icds = icds,
            CareWishes = dice.Some(1, _ => items.Item(statements.Told(), conversations)),
            PlacesOfDeath = dice.Some(1, _ => items.Item(statements.Choice("1191", withComment: true), conversations)),
            EuthanasiaPositions = dice.Some(1, _ => items.Item(statements.Choice("1193", withComment: true), conversations)),
            DonorRegistrations = dice.Some(1, _ => items.Item(statements.Choice("1435", withComment: false), conversations)),
            SensesOfPurpose = dice.Some(1, _ => items.Item(statements.Told(), conversations)),
            AdvanceDirectives = advance,
            EarlierAgreements = dice.World == PlanWorld.Resources ? [] : dice.Some(1, _ => statements.Earlier(conversations)),
            InformRelatives = dice.Some(1, _ => items.Item(statements.Inform(contacts), conversations)),
            Sharings = dice.World == PlanWorld.Resources ? [] : dice.Some(1, _ => items.Item(new Sharing { Agreed = statements.Agreed() }, conversations)),
        };
    }

    // A Goal has no room for an hour.
    private ChoiceStatement OfDay(ChoiceStatement goal) =>
        dice.World == PlanWorld.Resources && goal.Date is { Day: DateOnly day } ? goal with { Date = PlanDate.Of(day) } : goal;
}
