using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>
/// The form <c>ACP-zib2020</c>, filled with the same story as the resources. Questions whose options are codes without a system (1406,
/// 984, 82 and 1200) stay open: every code that we send has one. All questions are optional.
/// </summary>
internal static class FormResource
{
    public static JsonObject Make(Scene scene, Link link)
    {
        var story = scene.Story;
        var role = Scene.PractitionerRole(story.Latest.Professional);
        return Fhir.Object(
            ("resourceType", "QuestionnaireResponse"),
            ("meta", Fhir.Object(("profile", Fhir.List(Fhir.Core + "QuestionnaireResponse")))),
            ("identifier", Scene.Identifier(link)),
            ("questionnaire", scene.Standard.Forms[0][0]),
            ("status", "completed"),
            ("subject", scene.Patient.Reference()),
            ("encounter", story.Kind == PlanKind.Resources ? scene.Encounter(story.Latest).Reference() : null),
            ("authored", Fhir.Date(story.Latest.Date)),
            ("author", role.Reference()),
            ("source", (story.Latest.PatientPresent ? scene.Patient : scene.Contact(story.Representative)).Reference()),
            ("item", Fhir.List([.. Opening(story), .. FormDirectives.Items(story), .. FormWishes.Items(story), Closing()])));
    }

    private static IEnumerable<JsonNode?> Opening(Story story)
    {
        var professional = story.Latest.Professional;
        yield return FormItem.Date("963", "Datum van invullen", "DateTime", story.Latest.Date);
        yield return FormItem.Group("7", "Naam patiënt", Name(story.Person.Human, "964", "965", "966"));
        yield return FormItem.Date("967", "Geboortedatum patiënt", "Date", story.Person.BirthDate);
        yield return FormItem.Group(
            "8", "Gesprek gevoerd door", FormItem.Group("16", "Naam zorgverlener", Name(professional.Human, "968", "969", "970")), FormItem.Choice("1405", "Functie", professional.Specialty));
        yield return FormItem.Group("26", "Wettelijke vertegenwoordiging", Representative(story.Representative));
        yield return FormItem.Group("78", "Gesprek gevoerd in bijzijn van", FormItem.Choice("998", "Relatie tot patiënt", story.Representative.Relation));
        yield return FormItem.Group("586", "Doel van medisch beleid", FormItem.Choice("1408", "Onderwerp", Codes.Focus), FormItem.Choice("999", "Doel", story.Wishes.Goal));
    }

    private static JsonObject? Representative(Contact contact) => FormItem.Group(
        "29",
        "Wettelijk vertegenwoordiger",
        FormItem.Group("30", "Naam", Name(contact.Human, "973", "974", "975")),
        FormItem.Group(
            "39",
            "Contactgegevens",
            FormItem.Group("40", "Telefoonnummers", FormItem.Text("976", "Telefoonnummer", contact.Human.Phone), FormItem.Choice("977", "Soort aansluiting", Codes.Mobile)),
            FormItem.Group("41", "E-mailadressen", FormItem.Text("980", "E-mailadres", contact.Human.Email))),
        FormItem.Choices("982", "Rol", contact.Roles),
        FormItem.Choice("983", "Relatie tot patiënt", contact.Relation));

    private static JsonObject? Closing() => FormItem.Group("119", "Informatie delen", FormItem.Choice("1201", "Akkoord met delen", Codes.Agreed));

    private static IEnumerable<JsonNode?> Name(Human human, string given, string prefix, string family) =>
    [
        FormItem.Text(given, "Voornamen", human.Given),
        FormItem.Text(prefix, "Voorvoegsels", human.Prefix),
        FormItem.Text(family, "Achternaam", human.Family),
    ];
}
