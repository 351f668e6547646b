namespace Vooraf.Planning.Plans;

/// <summary>Takes every answer and decision out of an item that cannot be interpreted, so that nobody reads a yes or a no in it.</summary>
internal static class Doubt
{
    public static TreatmentDirective Of(TreatmentDirective item, string why) =>
        item with { NotUnderstood = why, Decision = TreatmentDecision.CannotBeInterpreted, Specification = null };

    public static ChoiceStatement Of(ChoiceStatement item, string why) => item with { NotUnderstood = why, Choice = Answer<PlanConcept>.CannotBeInterpreted(why) };

    public static TextStatement Of(TextStatement item, string why) => item with { NotUnderstood = why, Text = Answer<string>.CannotBeInterpreted(why) };

    public static Capacity Of(Capacity item, string why) => item with { NotUnderstood = why, CanDecide = Answer<bool>.CannotBeInterpreted(why) };

    public static Icd Of(Icd item, string why) => item with { NotUnderstood = why, Present = Answer<bool>.CannotBeInterpreted(why) };

    public static Conversation Of(Conversation item, string why) => item with { NotUnderstood = why, PersonPresent = Answer<bool>.CannotBeInterpreted(why) };

    public static InformRelatives Of(InformRelatives item, string why) => item with { NotUnderstood = why, Told = Answer<bool>.CannotBeInterpreted(why) };

    public static Sharing Of(Sharing item, string why) => item with { NotUnderstood = why, Agreed = Answer<bool>.CannotBeInterpreted(why) };

    public static EarlierAgreements Of(EarlierAgreements item, string why) =>
        item with { NotUnderstood = why, Exist = Answer<bool>.CannotBeInterpreted(why), Differ = Answer<bool>.CannotBeInterpreted(why) };

    public static Contact Of(Contact item, string why) => item with { NotUnderstood = why, Roles = [] };

    public static AdvanceDirective Of(AdvanceDirective item, string why) => item with { NotUnderstood = why, Type = null };
}
