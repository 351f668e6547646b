using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the goal, the wishes and the other things told.</summary>
internal static class StatementFields
{
    private const string NoNote = "The form has no comment with this question.";

    public static readonly ImmutableArray<PlanField> Rows =
    [
        .. Goal(),
        .. Text("careWish", plan => plan.CareWishes, "1190"),
        .. Choice("placeOfDeath", plan => plan.PlacesOfDeath, null, "1191", "1192"),
        .. Choice("euthanasia", plan => plan.EuthanasiaPositions, null, "1193", "1194"),
        .. Choice("donor", plan => plan.DonorRegistrations, NoNote, "1435"),
        .. Text("senseOfPurpose", plan => plan.SensesOfPurpose, "1196"),
    ];

    private static IEnumerable<PlanField> Goal()
    {
        var of = new FieldRows<ChoiceStatement>("goal", plan => plan.Goals, _ => "");
        yield return of.Row("choice", Chosen, "Goal.description", null, "999");
        yield return of.Row("choice.text", Words, "Goal.description.text", "The form has codes only for this question.");
        yield return of.Row("comment", one => one.Comment, "Goal.note", NoNote);
        foreach (var row in of.Common("Goal.startDate", "Goal.lifecycleStatus", null, null, inForm: true, "A Goal names no professional and, in the current version, no conversation."))
            yield return row;
    }

    private static IEnumerable<PlanField> Choice(string section, Func<Plan, IEnumerable<ChoiceStatement>> items, string? noNote, string question, params ImmutableArray<string> comment)
    {
        var of = new FieldRows<ChoiceStatement>(section, items, _ => "");
        yield return of.Row("choice", Chosen, "Observation.value", null, question);
        yield return of.Row("choice.text", Words, "Observation.value.text", "The form has codes only for this question.");
        yield return of.Row("comment", one => one.Comment, "Observation.note", noNote, comment);
        foreach (var row in Observed(of))
            yield return row;
    }

    private static IEnumerable<PlanField> Text(string section, Func<Plan, IEnumerable<TextStatement>> items, string question)
    {
        var of = new FieldRows<TextStatement>(section, items, _ => "");
        yield return of.Row("text", one => FactText.Of(one.Text, text => text), "Observation.value", null, question);
        yield return of.Row("comment", one => one.Comment, "Observation.note", NoNote);
        foreach (var row in Observed(of))
            yield return row;
    }

    private static IEnumerable<PlanField> Observed<T>(FieldRows<T> of)
        where T : PlanItem => of.Common("Observation.effectiveDateTime", "Observation.status", "Observation.performer", "Observation.encounter", inForm: true, null);

    private static string? Chosen(ChoiceStatement one) => FactText.Of(one.Choice, choice => FactText.Code(choice));

    private static string? Words(ChoiceStatement one) => one.Choice.IsKnown ? one.Choice.Value.Text : null;
}
