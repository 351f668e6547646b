using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Part 4 of the form: treatments and the ICD.</summary>
internal sealed class FormDirectives(FormScope answers)
{
    /// <summary>The directives, each with the question of its decision.</summary>
    public IEnumerable<(string LinkId, TreatmentDirective Directive)> Read() =>
        FormPlace.Treatments.Append(FormPlace.OtherTreatment).Append(FormPlace.IcdDeactivation)
            .Select(place => (place.Decision, answers.Item(() => Directive(place), Doubt.Of)))
            .Where(pair => Says(pair.Item2));

    public Icd Icd() => answers.Item(
        () => new Icd { Present = FormAnswers.YesNo(answers, "1006"), Product = answers.Description("1008"), Comment = answers.Text("1009") }, Doubt.Of);

    private static bool Says(TreatmentDirective one) =>
        one.Decision != TreatmentDecision.NotRecorded || one.Comment is not null || one.Specification is not null || one.Treatment.Text is not null;

    private TreatmentDirective Directive(FormPlace place)
    {
        var treatment = place == FormPlace.OtherTreatment ? OtherTreatment(place) : place.Treatment;
        if (place != FormPlace.OtherTreatment)
            answers.Preset(place.About);
        var decision = answers.Choice(place.Decision);
        return new TreatmentDirective
        {
            Treatment = treatment,
            Decision = decision is null ? TreatmentDecision.NotRecorded : FormPlace.DecisionOf(decision),
            Specification = place.Specification is string specification ? answers.Text(specification) : null,
            Comment = answers.Text(place.Comment),
        };
    }

    // The treatment may be written in words instead of the code for "other".
    private PlanConcept OtherTreatment(FormPlace place)
    {
        if (answers.Text(place.About) is string words)
            return PlanCodes.Other with { Text = words };
        answers.Preset(place.About);
        return PlanCodes.Other;
    }
}
