using System.Text.Json.Nodes;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Tests.Mapping;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Forms;

/// <summary>A published response: the plan that it maps to, and the words that it has at a question.</summary>
internal sealed class PublishedForm
{
    private readonly JsonNode root;

    public PublishedForm(string file)
    {
        var json = File.ReadAllBytes(SharedFiles.PathOf(file));
        root = JsonNode.Parse(json)!;
        Reading = new FormMapping(PlanSources.Standard).Read(json, "QuestionnaireResponse/it");
    }

    public PlanReading Reading { get; }

    public Plan Plan => Reading.Plan;

    /// <summary>The words of the answer to a question, as the file has them.</summary>
    public string Words(string linkId) => (string)Items(root).First(item => string.Equals((string?)item["linkId"], linkId, StringComparison.Ordinal))["answer"]![0]!["valueString"]!;

    public TreatmentDirective Directive(PlanConcept treatment) => Plan.Directives.Single(one => one.Treatment.HasCodeOf(treatment));

    public void Decided(PlanConcept treatment, TreatmentDecision decision, string linkId, string? comment = null, string? specification = null)
    {
        var directive = Directive(treatment);
        directive.Decision.ShouldBe(decision);
        directive.Source.ShouldBe(new ItemSource("QuestionnaireResponse/it", linkId));
        directive.Comment.ShouldBe(comment is null ? null : Words(comment));
        directive.Specification.ShouldBe(specification is null ? null : Words(specification));
        directive.Status.ShouldBe(ItemStatus.Active);
        directive.NotUnderstood.ShouldBeNull();
        directive.Date.ShouldBe(Plan.Conversations.Single().Date);
    }

    private static IEnumerable<JsonNode> Items(JsonNode node) => node switch
    {
        JsonObject part => part.Where(member => member.Value is not null).SelectMany(member => Items(member.Value!)).Prepend(part),
        JsonArray list => list.SelectMany(item => Items(item!)),
        _ => [],
    };
}
