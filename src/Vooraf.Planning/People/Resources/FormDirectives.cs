using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Part 4 of the form: directives and the ICD.</summary>
internal static class FormDirectives
{
    private static readonly Coded Perform = new(Codes.DecisionSystem, "0", "Wel uitvoeren");
    private static readonly Coded Differently = new(Codes.DecisionSystem, "1", "Anders");
    private static readonly Coded DoNotPerform = new(Codes.DecisionSystem, "2", "Niet uitvoeren");
    private static readonly Coded Unknown = new(Codes.NullFlavour, "UNK", "Onbekend");
    private static readonly Coded Undecided = new(Codes.NullFlavour, "ASKU", "Nee, nog geen besluit genomen");
    private static readonly Coded NotDiscussed = new(Codes.NullFlavour, "NASK", "Niet besproken");

    public static IEnumerable<JsonNode?> Items(Story story)
    {
        var directives = story.Latest.Directives;
        var limits = directives.Where(directive => directive.Treatment != Treatment.IcdDeactivation).Select(Limit);
        var deactivation = directives.Where(directive => directive.Treatment == Treatment.IcdDeactivation).Select(Deactivation);
        yield return FormItem.Group("83", "Behandelgrenzen", [.. limits, Icd(story), .. deactivation]);
    }

    private static JsonObject? Limit(Directive directive)
    {
        var place = directive.Treatment.Form;
        return FormItem.Group(
            place.Group,
            directive.Treatment.Name,
            directive.Treatment.Text is string text ? FormItem.Text(place.Treatment, "Behandeling", text) : FormItem.Choice(place.Treatment, "Behandeling", directive.Treatment.Code),
            FormItem.Choice(
                place.Decision,
                "Besluit",
                Decided(directive.Decision),
                directive.Decision == Decision.Other && place.Specification is string specification ? FormItem.Text(specification, "Specificatie", directive.Specification) : null,
                FormItem.Text(place.Comment, "Toelichting", directive.Comment)));
    }

    private static JsonObject Icd(Story story) => story.Icd is null
        ? FormItem.Choice("1006", "Heeft de patiënt een ICD?", Codes.No)
        : FormItem.Choice("1006", "Heeft de patiënt een ICD?", Codes.Yes, FormItem.Choice("1008", "Soort ICD", story.Icd.Type), FormItem.Text("1009", "Toelichting", story.Icd.Note));

    private static JsonObject? Deactivation(Directive directive)
    {
        var place = directive.Treatment.Form;
        var answer = directive.Decision switch
        {
            Decision.Permit => Perform,
            Decision.Unknown => Undecided,
            _ => NotDiscussed,
        };
        return FormItem.Group(
            place.Group,
            "Afspraak over uitzetten van de ICD",
            FormItem.Choice(place.Treatment, "Behandeling", Codes.IcdDeactivation),
            FormItem.Choice(place.Decision, "Afspraak", answer, FormItem.Text(place.Comment, "Toelichting", directive.Comment)));
    }

    private static Coded Decided(Decision decision) => decision switch
    {
        Decision.Permit => Perform,
        Decision.Deny => DoNotPerform,
        Decision.Other => Differently,
        _ => Unknown,
    };
}
