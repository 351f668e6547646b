using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>A treatment directive as Consent (facts C.7).</summary>
internal sealed class TreatmentDirectiveMap : ResourceMap<TreatmentDirective>
{
    public override string Type => "Consent";

    protected override Statuses? Statuses => Mapping.Statuses.Consent;

    protected override ImmutableArray<Patch<TreatmentDirective>> Patches { get; } =
    [
        Date("dateTime"),
        StatusIn("status", Mapping.Statuses.Consent),
        On(item => item.Treatment, (into, item, _) => Make.Child(into, "provision")["code"] = new JsonArray(DirectiveDecisions.Treatment(item.Treatment))),
        On(item => (item.Decision, item.Specification), (into, item, _) => DirectiveDecisions.Write(into, item)),
        On(item => item.Comment, (into, item, _) => Make.SetExtension(into, Codes.Comment, "valueString", item.Comment)),
        On(item => item.Ended, (into, item, _) => SetEnd(Make.Child(into, "provision"), item.Ended)),
        On(item => item.ReasonForEnding, (into, item, _) => Make.SetExtension(Make.Child(into, "provision"), DirectiveDecisions.ReasonForEnding, "valueString", item.ReasonForEnding)),
        On(
            item => (item.PersonAgreed, List(item.ContactsAgreed), People(item)),
            (into, item, scope) => ConsentActors.Write(into, Codes.Consenter, ConsentActors.Parties(into, item, scope))),
        On(item => List(item.AdvanceDirectives), (into, item, scope) => WriteAdvanceDirectives(into, [.. scope.Known(item.AdvanceDirectives)])),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set) =>
        resource.Type is "Consent" && set.Of(resource)["category"].HasCode(PlanCodes.Snomed, Codes.TreatmentDirective);

    public override TreatmentDirective Read(LoadedResource resource, ResourceSet set)
    {
        var consent = set.Of(resource);
        var provision = consent["provision"];
        var actors = ConsentActors.Read(set, resource, Codes.Consenter);
        var treatments = DirectiveDecisions.Treatments(provision);
        var item = new TreatmentDirective
        {
            Source = new ItemSource(resource.Key),
            Date = consent["dateTime"].Date(),
            Status = Mapping.Statuses.Consent.Read(consent["status"]),
            Professionals = actors.Professionals,
            Conversation = OldConversation(set, resource),
            Treatment = treatments.Count > 0 ? treatments[0] : new PlanConcept(null, null),
            Ended = provision["period"]["end"].Date(),
            ReasonForEnding = provision.Extension(DirectiveDecisions.ReasonForEnding, "valueString").Text(),
            Comment = consent.Extension(Codes.Comment, "valueString").Text(),
            PersonAgreed = actors.Person,
            ContactsAgreed = actors.Contacts,
            AdvanceDirectives = AdvanceDirectives(set, resource),
        };
        return DirectiveDecisions.Doubt(resource, treatments) is string why ? Plans.Doubt.Of(item, why) : DirectiveDecisions.Read(item, consent);
    }

    public override IEnumerable<TreatmentDirective> ReadAll(LoadedResource resource, ResourceSet set)
    {
        var directive = Read(resource, set);
        var treatments = DirectiveDecisions.Treatments(set.Of(resource)["provision"]);
        return treatments.Count > 1 ? treatments.Select(treatment => directive with { Treatment = treatment }) : [directive];
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("Consent", "ACP-TreatmentDirective");
        blank["status"] = "active";
        blank["scope"] = Make.Concept(Codes.ConsentScope, "treatment");
        blank["category"] = new JsonArray(Make.Concept(PlanCodes.Snomed, Codes.TreatmentDirective));
        Make.Set(blank, "patient", scope.PersonReference());
        blank["policy"] = new JsonArray(new JsonObject { ["uri"] = "https://wetten.overheid.nl/" });
        blank["provision"] = new JsonObject();
        return blank;
    }

    public override bool CanWrite(TreatmentDirective item) =>
        base.CanWrite(item) && item.Decision is not (TreatmentDecision.NotRecorded or TreatmentDecision.CannotBeInterpreted)
        && (item.Decision != TreatmentDecision.Other || item.Specification is not null);

    /// <summary>The conversation that an older version links to with an extension (facts 0.1).</summary>
    public static string? OldConversation(ResourceSet set, LoadedResource resource)
    {
        var link = set.Of(resource)["extension"].Items()
            .FirstOrDefault(extension => extension["url"].Peek()?.EndsWith("/ext-EncounterReference", StringComparison.Ordinal) ?? false, set.Of((JsonNode?)null));
        _ = link["url"].Text();
        return set.KeyOf(link["valueReference"], resource);
    }

    private static void SetEnd(JsonObject provision, PlanDate? ended)
    {
        Make.Set(Make.Child(provision, "period"), "end", ended);
        Make.DropIfEmpty(provision, "period");
    }

    private static ImmutableArray<string> AdvanceDirectives(ResourceSet set, LoadedResource resource)
    {
        var consent = set.Of(resource);
        var further = consent["extension"].Items()
            .Where(extension => string.Equals(extension["url"].Peek(), DirectiveDecisions.AdvanceDirective, StringComparison.Ordinal))
            .Select(extension => (extension["url"].Text(), Key: set.KeyOf(extension["valueReference"], resource)).Key);
        return [.. further.Prepend(set.KeyOf(consent["sourceReference"], resource)).OfType<string>()];
    }

    // The first is the source; the others are in addition to it.
    private static void WriteAdvanceDirectives(JsonObject into, ImmutableArray<string> keys)
    {
        Make.Set(into, "sourceReference", keys.Length == 0 ? null : Make.Reference(keys[0]));
        var extensions = Make.List(into, "extension");
        foreach (var old in extensions.OfType<JsonObject>().Where(one => Make.Is(one, DirectiveDecisions.AdvanceDirective)).ToList())
            extensions.Remove(old);
        foreach (var key in keys.Skip(1))
            extensions.Add(Make.Extension(DirectiveDecisions.AdvanceDirective, "valueReference", Make.Reference(key)));
        Make.DropIfEmpty(into, "extension");
    }
}
