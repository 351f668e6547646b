using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Parts 5 to 7 of the form: wishes, and what was agreed before.</summary>
internal static class FormWishes
{
    public static IEnumerable<JsonNode?> Items(Story story)
    {
        var wishes = story.Wishes;
        var earlier = story.Conversations.Length > 1;
        yield return FormItem.Group(
            "107",
            "Behandelwensen",
            Asked("1427", "1428", Codes.CareWishes, FormItem.Text("1190", "Wens", wishes.Care)),
            Asked("1429", "1430", Codes.PlaceOfDeath, FormItem.Choice("1191", "Plek", wishes.Place, FormItem.Text("1192", "Toelichting", wishes.PlaceNote))),
            Asked("1431", "1432", Codes.Euthanasia, FormItem.Choice("1193", "Standpunt", wishes.Euthanasia)),
            Asked("1433", "1434", Codes.DonorRegister, FormItem.Choice("1435", "Geregistreerd", wishes.Donor)));
        yield return wishes.Purpose is null ? null : Asked("598", "1436", Codes.Purpose, FormItem.Text("1196", "Wat verder nog belangrijk is", wishes.Purpose));
        yield return FormItem.Group(
            "115",
            "Eerder vastgelegd",
            FormItem.Choice("1197", "Eerder behandelafspraken vastgelegd?", earlier ? Codes.Yes : Codes.No),
            earlier ? FormItem.Choice("1199", "Andere wensen dan nu?", Codes.Yes) : null);
    }

    private static JsonObject? Asked(string group, string subject, Coded question, JsonObject? answer) =>
        FormItem.Group(group, question.Display, FormItem.Choice(subject, "Onderwerp", question), answer);
}
