using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Answers of the form as answers of the plan, and back.</summary>
internal static class FormAnswers
{
    private static readonly PlanConcept One = new(null, "1");
    private static readonly PlanConcept Zero = new(null, "0");
    private static readonly PlanConcept Agrees = new(PlanCodes.Snomed, "441898007");

    public static Answer<PlanConcept> Choice(FormScope answers, string linkId) => answers.Choice(linkId) switch
    {
        null => NotGiven<PlanConcept>(answers),
        var choice when choice.HasCodeOf(PlanCodes.Unknown) => Answer<PlanConcept>.Unknown,
        var choice => Answer<PlanConcept>.Of(choice),
    };

    public static Answer<bool> YesNo(FormScope answers, string linkId) => Choice(answers, linkId).Select(choice => choice.HasCodeOf(PlanCodes.Yes));

    public static Answer<bool> OneOrZero(FormScope answers, string linkId) => Choice(answers, linkId).Select(choice => choice.HasCodeOf(One));

    public static Answer<bool> Agreed(FormScope answers, string linkId) => Choice(answers, linkId).Select(_ => true);

    public static PlanConcept? YesNo(Answer<bool> answer) => answer.State switch
    {
        AnswerState.Known => answer.Value ? PlanCodes.Yes : PlanCodes.No,
        AnswerState.Unknown => PlanCodes.Unknown,
        _ => null,
    };

    public static PlanConcept? OneOrZero(Answer<bool> answer) => answer.IsKnown ? answer.Value ? One : Zero : null;

    public static PlanConcept? Agreed(Answer<bool> answer) => answer switch
    {
        { State: AnswerState.Unknown } => PlanCodes.Unknown,
        { IsKnown: true, Value: true } => Agrees,
        _ => null,
    };

    public static PlanConcept? Choice(Answer<PlanConcept> answer) => answer.State switch
    {
        AnswerState.Known => answer.Value,
        AnswerState.Unknown => PlanCodes.Unknown,
        _ => null,
    };

    private static Answer<T> NotGiven<T>(FormScope answers)
        where T : notnull => answers.Doubt is string why ? Answer<T>.CannotBeInterpreted(why) : Answer<T>.NotRecorded;
}
