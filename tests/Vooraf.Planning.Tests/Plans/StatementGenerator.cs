using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Makes up what a person said, beside treatments.</summary>
internal sealed class StatementGenerator(PlanDice dice, ItemGenerator items)
{
    public ChoiceStatement Choice(string linkId, bool withComment)
    {
        var option = dice.Option(linkId);
        while (option.HasCodeOf(PlanCodes.Unknown))
            option = dice.Option(linkId);
        if (dice.World != PlanWorld.Form && dice.Chance(3))
            option = option with { Text = dice.Word() };
        var states = dice.World == PlanWorld.Form || linkId is "999" ? [AnswerState.Known, AnswerState.Unknown] : dice.Told3;
        return new ChoiceStatement { Choice = dice.Answered(option, states), Comment = withComment || dice.World != PlanWorld.Form ? dice.Text() : null };
    }

    public TextStatement Told() => new() { Text = dice.Answered(dice.Word(), dice.Told3), Comment = dice.World == PlanWorld.Form ? null : dice.Text() };

    public EarlierAgreements Earlier(ImmutableArray<Conversation> conversations)
    {
        var exist = dice.Answered(dice.Chance(5), AnswerState.Known, AnswerState.Unknown);
        var are = exist is { IsKnown: true, Value: true };
        return items.Item(
            new EarlierAgreements { Exist = exist, Comment = dice.Text(), Differ = are || dice.World == PlanWorld.Any ? dice.Answered(dice.Chance(5), AnswerState.Known, AnswerState.Unknown, AnswerState.NotRecorded) : default },
            conversations);
    }

    public InformRelatives Inform(ImmutableArray<Contact> contacts) => dice.World switch
    {
        PlanWorld.Form => new InformRelatives { Told = Answer<bool>.Of(dice.Chance(5)) },
        PlanWorld.Resources => new InformRelatives { Told = Answer<bool>.Of(true), Recipients = [.. contacts.Select(one => one.Key)] },
        _ => new InformRelatives { Told = dice.Answered(dice.Chance(7)), Recipients = [.. contacts.Select(one => one.Key)] },
    };

    public Answer<bool> Agreed() => dice.Answered(dice.World == PlanWorld.Form || dice.Chance(7), AnswerState.Known, AnswerState.Unknown);
}
