using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>What an agreement says about its topic, in a form that can be compared.</summary>
/// <param name="Kind">How much it says.</param>
/// <param name="Key">For an answer its code, for words the words without case, accents and punctuation; else empty, also for "something else" without words.</param>
public readonly record struct AgreementOutcome(OutcomeKind Kind, string Key = "")
{
    /// <summary>Whether two agreements say the same. What is not understood agrees with nothing, and neither does "something else" of which nobody wrote what.</summary>
    public bool AgreesWith(AgreementOutcome other) => Kind != OutcomeKind.NotUnderstood && !IsWordless && this == other;

    /// <summary>Whether it says that there is something else, and not what.</summary>
    internal bool IsWordless => Kind == OutcomeKind.Words && Key.Length == 0;

    /// <summary>What an item of a plan says.</summary>
    internal static AgreementOutcome Of(PlanItem item) => item switch
    {
        { NotUnderstood: not null } or { Status: ItemStatus.Unknown } => new(OutcomeKind.NotUnderstood),
        TreatmentDirective directive => Of(directive),
        ChoiceStatement statement => Of(statement.Choice, statement.Comment, choice => Choice(choice, statement.Comment)),
        TextStatement statement => Of(statement.Text, statement.Comment, Words),
        Capacity capacity => Of(capacity.CanDecide, capacity.Comment, YesOrNo),
        Icd icd => Of(icd.Present, icd.Comment, YesOrNo),
        InformRelatives inform => Of(inform.Told, null, YesOrNo),
        _ => new(OutcomeKind.Answer),
    };

    private static AgreementOutcome Of(TreatmentDirective directive) => directive.Decision switch
    {
        TreatmentDecision.NotRecorded => NoAnswer(directive.Specification ?? directive.Comment),
        TreatmentDecision.NotDiscussed => new(OutcomeKind.Nothing),
        TreatmentDecision.NoDecisionYet or TreatmentDecision.Unknown => new(OutcomeKind.Unknown),
        TreatmentDecision.Permit => new(OutcomeKind.Answer, "permit"),
        TreatmentDecision.Deny => new(OutcomeKind.Answer, "deny"),
        TreatmentDecision.Other => Words(directive.Specification ?? ""),
        _ => new(OutcomeKind.NotUnderstood),
    };

    private static AgreementOutcome Of<T>(Answer<T> answer, string? comment, Func<T, AgreementOutcome> known)
        where T : notnull
    {
        return answer.State switch
        {
            AnswerState.Known => known(answer.Value),
            AnswerState.Unknown => new(OutcomeKind.Unknown),
            AnswerState.CannotBeInterpreted => new(OutcomeKind.NotUnderstood),
            AnswerState.NotRecorded => NoAnswer(comment),
            _ => new(OutcomeKind.Nothing),
        };
    }

    // Where only words were written down, these are what was said.
    private static AgreementOutcome NoAnswer(string? words) => string.IsNullOrWhiteSpace(words) ? new(OutcomeKind.Nothing) : Words(words);

    private static AgreementOutcome YesOrNo(bool yes) => new(OutcomeKind.Answer, yes ? "yes" : "no");

    // What "something else" is, stands in the words with it or in the comment; the words that come with its code are those of the list.
    private static AgreementOutcome Choice(PlanConcept choice, string? comment) =>
        choice.HasCodeOf(PlanCodes.Other) ? Words(choice.Text + " " + comment)
        : choice.Code is null ? Words(choice.Words)
        : new(OutcomeKind.Answer, choice.System + "|" + choice.Code);

    private static AgreementOutcome Words(string words) => new(OutcomeKind.Words, PlainWords.Of(words));
}
