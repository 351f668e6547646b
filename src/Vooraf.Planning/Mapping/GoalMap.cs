using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The goal of treatment as Goal (facts C.9).</summary>
internal sealed class GoalMap : ResourceMap<ChoiceStatement>
{
    public override string Type => "Goal";

    protected override Statuses? Statuses => Mapping.Statuses.Goal;

    protected override ImmutableArray<Patch<ChoiceStatement>> Patches { get; } =
    [
        On(item => item.Date?.Text, (into, item, _) => Make.SetDay(into, into.ContainsKey("statusDate") && !into.ContainsKey("startDate") ? "statusDate" : "startDate", item.Date)),
        StatusIn("lifecycleStatus", Mapping.Statuses.Goal),
        On(
            item => item.Choice,
            (into, item, _) => into["description"] = Make.Concept(item.Choice.IsKnown ? item.Choice.Value : PlanCodes.Unknown)),
        Comment("note", item => item.Comment),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set)
    {
        if (resource.Type is not "Goal")
            return false;
        var goal = set.Of(resource);
        return GoalCodes.IsOne(goal["description"]) || goal["category"].HasCode(PlanCodes.Snomed, Codes.Planning);
    }

    public override ChoiceStatement Read(LoadedResource resource, ResourceSet set)
    {
        var goal = set.Of(resource);
        var item = new ChoiceStatement
        {
            Source = new ItemSource(resource.Key),
            Date = goal["startDate"].Exists ? goal["startDate"].Date() : goal["statusDate"].Date(),
            Status = Mapping.Statuses.Goal.Read(goal["lifecycleStatus"]),
            Conversation = TreatmentDirectiveMap.OldConversation(set, resource),
            Choice = GoalCodes.Read(goal["description"]),
            Comment = goal["note"].First["text"].Text(),
        };
        return Understanding.Doubt(resource.Root) is string why ? Doubt.Of(item, why) : item;
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("Goal", "ACP-MedicalPolicyGoal");
        blank["lifecycleStatus"] = "active";
        blank["category"] = new JsonArray(Make.Concept(new PlanConcept(PlanCodes.Snomed, Codes.Planning, Codes.PlanningDisplay)));
        Make.Set(blank, "subject", scope.PersonReference());
        return blank;
    }

    public override bool CanWrite(ChoiceStatement item) => base.CanWrite(item) && item.Choice.State is AnswerState.Known or AnswerState.Unknown;
}
