using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>An answer out of a list, in which "unknown" is a code.</summary>
/// <param name="profile">Id of the profile.</param>
/// <param name="code">SNOMED code of the question.</param>
/// <param name="method">SNOMED code of the method that the profile asks for, if it does.</param>
/// <param name="choices">SNOMED codes of the list.</param>
internal sealed class ChoiceObservationMap(string profile, string code, string? method, params string[] choices) : ObservationMap<ChoiceStatement>(profile, code, method)
{
    protected override ImmutableArray<Patch<ChoiceStatement>> Patches { get; } =
    [
        .. CommonPatches,
        On(item => item.Choice, (into, item, _) => SetAnswer(into, "valueCodeableConcept", Value(item.Choice), item.Choice.State)),
        Comment("note", item => item.Comment),
    ];

    protected override ChoiceStatement ReadAnswer(Element observation) => new()
    {
        Choice = Answered(observation, "valueCodeableConcept", Read),
        Comment = observation["note"].First["text"].Text(),
    };

    protected override ChoiceStatement Doubted(ChoiceStatement item, string why) => Doubt.Of(item, why);

    public override bool CanWrite(ChoiceStatement item) => base.CanWrite(item) && item.Choice.State != AnswerState.CannotBeInterpreted;

    private Answer<PlanConcept> Read(Element value) =>
        value.HasCode(PlanCodes.NullFlavour, "UNK") ? Answer<PlanConcept>.Unknown
        : value.Concept(coding => coding.System is PlanCodes.Snomed && choices.Contains(coding.Code, StringComparer.Ordinal)) is PlanConcept concept ? Answer<PlanConcept>.Of(concept)
        : Answer<PlanConcept>.CannotBeInterpreted("The answer has no code and no words.");

    private static JsonObject? Value(Answer<PlanConcept> choice) => choice.State switch
    {
        AnswerState.Known => Make.Concept(choice.Value),
        AnswerState.Unknown => Make.Concept(PlanCodes.Unknown),
        _ => null,
    };
}
