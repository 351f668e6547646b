using System.Text.Json.Nodes;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Forms;

public class FormDefinitionTests
{
    private const string Current = "conformance/pzp-r4-rc2-reconstructed/questionnaire/Questionnaire-ACP-zib2020.json";

    [Fact]
    public void link_ids_order_nesting_types_and_conditions_are_as_published()
    {
        var published = JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf(Current)))!["item"]!.AsArray();

        Shape(FormDefinition.Current.Items).ShouldBe(Shape(published));
    }

    [Fact]
    public void codes_to_choose_from_are_as_published_but_for_the_goal_that_has_a_newer_code()
    {
        var published = Published(JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf(Current)))!["item"]!.AsArray())
            .SelectMany(item => (item["answerOption"]?.AsArray() ?? []).Select(option => $"{item["linkId"]} {option!["valueCoding"]!["system"]}|{option["valueCoding"]!["code"]}"));
        var ours = All(FormDefinition.Current.Items).SelectMany(item => item.Options.Select(option => $"{item.LinkId} {option.Code.System}|{option.Code.Code}")).ToList();

        ours.Except(published, StringComparer.Ordinal).ShouldBe(["999 http://snomed.info/sct|713148004"]);
        published.Except(ours, StringComparer.Ordinal).ShouldBe(["999 http://snomed.info/sct|225353007"]);
    }

    [Fact]
    public void the_words_are_not_those_of_the_published_form()
    {
        var published = Published(JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf(Current)))!["item"]!.AsArray()).Select(item => (string)item["text"]!).Where(text => text.Contains(' ', StringComparison.Ordinal));

        All(FormDefinition.Current.Items).Select(item => item.Dutch).Intersect(published, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        All(FormDefinition.Current.Items).ShouldAllBe(item => item.Dutch.Length > 0 && item.English.Length > 0);
    }

    [Fact]
    public void a_fixed_answer_is_the_only_one_to_choose() =>
        All(FormDefinition.Current.Items).Where(item => item.ReadOnly).ShouldAllBe(item => item.Options.Length == 1);

    [Fact]
    public void every_question_that_is_not_fixed_is_in_the_table_of_fields_and_every_link_id_of_the_table_is_on_the_form()
    {
        var asked = All(FormDefinition.Current.Items).Where(item => !item.IsGroup && !item.ReadOnly).Select(item => item.LinkId).ToList();
        var table = PlanFields.All.SelectMany(field => field.Questions).ToHashSet(StringComparer.Ordinal);

        asked.Where(linkId => !table.Contains(linkId)).ShouldBeEmpty();
        table.Where(linkId => linkId is not "status" && FormDefinition.Current.Find(linkId) is null).ShouldBeEmpty();
    }

    private static IEnumerable<FormQuestion> All(IEnumerable<FormQuestion> items) => items.SelectMany(item => All(item.Items).Prepend(item));

    private static IEnumerable<JsonNode> Published(JsonArray items) => items.SelectMany(item => Published(item!["item"]?.AsArray() ?? []).Prepend(item));

    private static List<string> Shape(IEnumerable<FormQuestion> items, int depth = 0) =>
    [
        .. items.SelectMany(item => Shape(item.Items, depth + 1)
            .Prepend($"{depth} {item.LinkId} {item.Type} {item.Repeats} {item.ReadOnly} {item.OpenWhen?.Question} {item.OpenWhen?.Answer.System} {item.OpenWhen?.Answer.Code}")),
    ];

    private static List<string> Shape(JsonArray items, int depth = 0) =>
    [
        .. items.SelectMany(item => Shape(item!["item"]?.AsArray() ?? [], depth + 1)
            .Prepend($"{depth} {item["linkId"]} {item["type"]} {(bool?)item["repeats"] ?? false} {(bool?)item["readOnly"] ?? false} {item["enableWhen"]?[0]?["question"]} {item["enableWhen"]?[0]?["answerCoding"]?["system"]} {item["enableWhen"]?[0]?["answerCoding"]?["code"]}")),
    ];
}
