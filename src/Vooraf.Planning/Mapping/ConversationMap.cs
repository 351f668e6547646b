using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>A conversation as Encounter (facts C.5). That the person is its subject means that the person was there.</summary>
internal sealed class ConversationMap : ResourceMap<Conversation>
{
    public override string Type => "Encounter";

    protected override Statuses? Statuses => Mapping.Statuses.Encounter;

    protected override ImmutableArray<Patch<Conversation>> Patches { get; } =
    [
        On(item => item.Date?.Text, (into, item, _) => SetStart(into, item.Date)),
        StatusIn("status", Mapping.Statuses.Encounter),
        On(item => item.Setting, (into, item, _) => Make.Set(into, "class", item.Setting is null ? null : Make.Coding(item.Setting))),
        On(item => item.PersonPresent, SetPresence),
        On(item => item.Occasion, (into, item, _) => SetOccasion(into, item.Occasion)),
        On(
            item => List([.. item.Professionals.Select(Mapping.Professionals.Identity), "/", .. item.Present.Select(one => one.Contact)]),
            (into, item, scope) => Make.Merge(
                into,
                "participant",
                Participants(into, item, scope),
                participant => (string?)participant["individual"]?["reference"],
                key => new JsonObject { ["individual"] = Make.Reference(key) })),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set) => resource.Type is "Encounter";

    public override Conversation Read(LoadedResource resource, ResourceSet set)
    {
        var encounter = set.Of(resource);
        var individuals = encounter["participant"].Items().Select(participant => participant["individual"]).Where(one => one["reference"].Exists).ToList();
        var people = individuals.Select(one => (Reference: one, Professional: Mapping.Professionals.Read(set, one, resource))).ToList();
        var item = new Conversation
        {
            Key = resource.Key,
            Source = new ItemSource(resource.Key),
            Date = encounter["period"]["start"].Date(),
            Status = Mapping.Statuses.Encounter.Read(encounter["status"]),
            Setting = encounter["class"].Coding(),
            PersonPresent = Presence(encounter),
            Occasion = encounter["reasonReference"].First.Extension(Codes.Comment, "valueString").Text() ?? encounter["reasonCode"].First.Extension(Codes.Comment, "valueString").Text(),
            Professionals = [.. people.Select(one => one.Professional).OfType<Professional>()],
            Present = [.. people.Where(one => one.Professional is null).Select(one => new PresentPerson(set.KeyOf(one.Reference, resource), [], []))],
        };
        return Understanding.Doubt(resource.Root) is string why ? Doubt.Of(item, why) : item;
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("Encounter", "ACP-Encounter");
        blank["status"] = "finished";
        return blank;
    }

    private static Answer<bool> Presence(Element encounter)
    {
        var subject = encounter["subject"];
        if (!subject.Exists)
            return Answer<bool>.Of(false);
        return Absence.Of(subject) is string reason ? Absence.Answer<bool>(reason)
            : (subject["reference"].Peek() ?? subject["display"].Peek() ?? subject["identifier"]["value"].Peek()) is not null ? Answer<bool>.Of(true)
            : Answer<bool>.CannotBeInterpreted("The subject of the conversation names nobody.");
    }

    private static void SetPresence(JsonObject into, Conversation item, WritingScope scope)
    {
        var known = item.PersonPresent.IsKnown;
        into.Remove("subject");
        if (known && item.PersonPresent.Value)
            into["subject"] = scope.PersonReference() ?? new JsonObject { ["display"] = "Patiënt" };
        else if (!known)
            Make.SetExtension(Make.Child(into, "subject"), Codes.DataAbsentReason, "valueCode", Absence.CodeOf(item.PersonPresent.State) ?? "unknown");
    }

    private static void SetStart(JsonObject into, PlanDate? date)
    {
        var period = Make.Child(into, "period");
        if ((string?)period["end"] is string end && string.Equals(end, (string?)period["start"], StringComparison.Ordinal))
            Make.Set(period, "end", date);
        Make.Set(period, "start", date);
        Make.DropIfEmpty(into, "period");
    }

    private static void SetOccasion(JsonObject into, string? occasion)
    {
        if (into["reasonReference"] is JsonArray { Count: > 0 } reasons)
        {
            Make.SetExtension((JsonObject)reasons[0]!, Codes.Comment, "valueString", occasion);
            return;
        }

        Make.SetExtension(Make.FirstOf(into, "reasonCode"), Codes.Comment, "valueString", occasion);
        if (into["reasonCode"] is JsonArray { Count: 1 } codes && codes[0] is JsonObject { Count: 0 })
            into.Remove("reasonCode");
    }

    private static IEnumerable<string> Participants(JsonObject into, Conversation item, WritingScope scope)
    {
        foreach (var professional in item.Professionals)
            yield return (string?)Mapping.Professionals.Reference(into, professional)["reference"] ?? "";
        foreach (var contact in scope.Known(item.Present.Select(one => one.Contact)))
            yield return contact;
    }
}
