using System.Text.Json.Nodes;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.People;

public class MadeUpFormTests
{
    private static readonly Dictionary<string, string> DecisionItems = new(StringComparer.Ordinal)
    {
        ["89666000"] = "1386",
        ["40617009"] = "1387",
        ["305351004"] = "1390",
        ["32485007"] = "1393",
        ["281789004"] = "1396",
        ["116762002"] = "1399",
    };

    private static readonly BundleView[] WithForm =
    [
        .. new MadeUpPeople(PzpStandard.Load(), new PeopleOptions()).Make(1, 120).Select(person => new BundleView(person)).Where(view => view.Of("QuestionnaireResponse").Length == 1),
    ];

    [Fact]
    public void about_half_of_the_plans_have_a_form_and_some_have_only_a_form()
    {
        WithForm.Length.ShouldBeInRange(40, 80);
        WithForm.ShouldContain(view => view.Person.Kind == PlanKind.Form && view.Of("Consent").Length == 0);
    }

    [Fact]
    public void the_form_agrees_with_the_directives()
    {
        foreach (var view in WithForm.Where(view => view.Person.Kind == PlanKind.Resources))
        {
            var form = view.Of("QuestionnaireResponse").Single();
            foreach (var directive in view.TreatmentDirectives.Where(directive => (string?)directive["status"] is "active"))
            {
                if (DecisionItems.TryGetValue((string)directive["provision"]!["code"]![0]!["coding"]![0]!["code"]!, out var linkId))
                    Answer(form, linkId)["code"]!.ToString().ShouldBeOneOf(Expected(directive));
            }
        }
    }

    [Fact]
    public void the_form_agrees_with_the_goal()
    {
        foreach (var view in WithForm.Where(view => view.Person.Kind == PlanKind.Resources))
            Answer(view.Of("QuestionnaireResponse").Single(), "999").ToJsonString().ShouldBe(view.Of("Goal").Single()["description"]!["coding"]![0]!.ToJsonString());
    }

    [Fact]
    public void every_link_id_is_one_of_the_questionnaire_and_stands_under_the_same_item()
    {
        var questionnaire = JsonNode.Parse(File.ReadAllBytes(SharedFiles.PathOf("conformance/pzp-r4-rc2-reconstructed/questionnaire/Questionnaire-ACP-zib2020.json")))!;
        var known = Paths(questionnaire).ToHashSet(StringComparer.Ordinal);

        WithForm.SelectMany(view => Paths(view.Of("QuestionnaireResponse").Single())).Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static string[] Expected(JsonObject directive) => (string?)directive["provision"]!["type"] switch
    {
        "permit" => ["0"],
        "deny" => ["2"],
        _ => (string?)directive["modifierExtension"]![0]!["valueString"] is "Onbekend" ? ["UNK"] : ["1"],
    };

    private static JsonNode Answer(JsonNode form, string linkId) =>
        Items(form).Single(item => string.Equals((string?)item["linkId"], linkId, StringComparison.Ordinal))["answer"]![0]!["valueCoding"]!;

    private static IEnumerable<JsonNode> Items(JsonNode parent) => Children(parent).SelectMany(item => Items(item).Prepend(item));

    private static IEnumerable<string> Paths(JsonNode parent, string path = "") =>
        Children(parent).SelectMany(item => Paths(item, path + "/" + item["linkId"]).Prepend(path + "/" + item["linkId"]));

    private static IEnumerable<JsonNode> Children(JsonNode parent)
    {
        var direct = parent["item"] as JsonArray ?? [];
        var nested = (parent["answer"] as JsonArray ?? []).SelectMany(answer => answer!["item"] as JsonArray ?? []);
        return direct.Concat(nested).Select(item => item!);
    }
}
