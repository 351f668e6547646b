using System.Collections.Frozen;
using Vooraf.Planning.Current;
using Vooraf.Planning.Plans;

namespace Vooraf.Web.Views;

/// <summary>What an agreement says, in Dutch words, and how it is set off.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kind">How it is set off.</param>
public sealed record AnswerWords(string Text, DecisionKind Kind)
{
    private static readonly AnswerWords NotRecorded = new("Niets vastgelegd", DecisionKind.Unknown);
    private static readonly AnswerWords NotAsked = new("Niet gevraagd", DecisionKind.Unknown);
    private static readonly AnswerWords NotKnown = new("Nog onbekend", DecisionKind.Unknown);
    private static readonly AnswerWords NotUnderstood = new("Dit kan Vooraf niet uitleggen. Lees de bron zelf.", DecisionKind.Other);

    private static readonly FrozenDictionary<string, string> Choices = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["385987000"] = "De ziekte behandelen",
        ["1351964001"] = "Het leven verlengen en klachten verlichten",
        ["713148004"] = "Klachten verlichten; het leven verlengen hoeft niet",
        ["264362003"] = "Thuis",
        ["22232009"] = "In het ziekenhuis",
        ["108344006"] = "In een verpleeghuis",
        ["284546000"] = "In een hospice",
        ["340181000146102"] = "Heeft een euthanasieverklaring",
        ["340201000146103"] = "Wil geen euthanasie",
        ["340191000146100"] = "Heeft geen euthanasieverklaring",
        ["373066001"] = "Ja",
        ["373067005"] = "Nee",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of an agreement.</summary>
    public static AnswerWords Of(RecordedAgreement agreement) => agreement.Item switch
    {
        { NotUnderstood: not null } => NotUnderstood,
        TreatmentDirective directive => Of(directive),
        ChoiceStatement statement => Of(statement.Choice, Choice),
        TextStatement statement => Of(statement.Text, text => text),
        Capacity capacity => Of(capacity.CanDecide, can => can ? "Kan zelf beslissen" : "Kan niet zelf beslissen"),
        Icd icd => Of(icd.Present, present => present ? Product(icd) : "Heeft geen ICD"),
        InformRelatives inform => Of(inform.Told, told => told ? "Gezegd: bespreek dit met uw naasten" : "Nog niet gezegd"),
        AdvanceDirective directive => new(directive.Comment ?? directive.Document?.Title ?? "Aanwezig", DecisionKind.Answer),
        _ => NotUnderstood,
    };

    private static AnswerWords Of(TreatmentDirective directive)
    {
        var words = TreatmentWords.Of(directive.Treatment);
        return directive.Decision switch
        {
            TreatmentDecision.Permit => new(words.Do, DecisionKind.Do),
            TreatmentDecision.Deny => new(words.DoNot, DecisionKind.DoNot),
            TreatmentDecision.Other => new("Anders: " + directive.Specification, DecisionKind.Other),
            TreatmentDecision.Unknown => NotKnown,
            TreatmentDecision.NoDecisionYet => new("Nog geen besluit genomen", DecisionKind.Unknown),
            TreatmentDecision.NotDiscussed => new("Niet besproken", DecisionKind.Unknown),
            TreatmentDecision.NotRecorded => new("Geen besluit vastgelegd", DecisionKind.Unknown),
            _ => NotUnderstood,
        };
    }

    private static AnswerWords Of<T>(Answer<T> answer, Func<T, string> known)
        where T : notnull
    {
        return answer.State switch
        {
            AnswerState.Known => new(known(answer.Value), DecisionKind.Answer),
            AnswerState.NotRecorded => NotRecorded,
            AnswerState.NotAsked => NotAsked,
            AnswerState.Unknown => NotKnown,
            _ => NotUnderstood,
        };
    }

    private static string Choice(PlanConcept choice) =>
        choice.Text is null && choice.Code is { } code && Choices.TryGetValue(code, out var words) ? words : choice.Words;

    private static string Product(Icd icd) => icd.Product is { } product ? "Heeft een ICD: " + product.Words : "Heeft een ICD";
}
