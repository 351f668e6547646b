using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>That the person was told to inform relatives, as CommunicationRequest, or as Communication in older versions (facts C.17).</summary>
internal sealed class InformRelativesMap : ResourceMap<InformRelatives>
{
    public override string Type => "CommunicationRequest";

    protected override Statuses? Statuses => Mapping.Statuses.Communication;

    protected override ImmutableArray<Patch<InformRelatives>> Patches { get; } =
    [
        On(item => item.Date?.Text, (into, item, _) => Make.Set(into, (string?)into["resourceType"] is "Communication" ? "sent" : "authoredOn", item.Date)),
        StatusIn("status", Mapping.Statuses.Communication),
        Conversation("encounter"),
        On(People, WriteProfessional),
        On(
            item => List(item.Recipients),
            (into, item, scope) => Make.Merge(into, "recipient", scope.Known(item.Recipients), one => (string?)one["reference"], Make.Reference)),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set) => resource.Type switch
    {
        "CommunicationRequest" => set.Of(resource)["category"].HasCode(PlanCodes.Snomed, Codes.InformRelatives),
        "Communication" => set.Of(resource)["topic"].HasCode(PlanCodes.Snomed, Codes.InformRelatives),
        _ => false,
    };

    public override InformRelatives Read(LoadedResource resource, ResourceSet set)
    {
        var request = set.Of(resource);
        var older = resource.Type is "Communication";
        var item = new InformRelatives
        {
            Source = new ItemSource(resource.Key),
            Date = request[older ? "sent" : "authoredOn"].Date(),
            Status = Mapping.Statuses.Communication.Read(request["status"]),
            Conversation = set.KeyOf(request["encounter"], resource),
            Professionals = Mapping.Professionals.Read(set, request[older ? "sender" : "requester"], resource) is Professional one ? [one] : [],
            Told = Answer<bool>.Of(true),
            Recipients = older ? [] : [.. request["recipient"].Items().Select(recipient => set.KeyOf(recipient, resource)).OfType<string>()],
        };
        var why = Understanding.Doubt(resource.Root) ?? (request["doNotPerform"].Flag() is true ? "It asks that the person does not inform relatives." : null);
        return why is null ? item : Doubt.Of(item, why);
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("CommunicationRequest", "ACP-InformRelativesRequest");
        blank["status"] = "completed";
        blank["category"] = new JsonArray(Make.Concept(new PlanConcept(PlanCodes.Snomed, Codes.InformRelatives, "adviseren om iemand te informeren")));
        Make.Set(blank, "subject", scope.PersonReference());
        Make.Set(blank, "sender", scope.PersonReference());
        blank["reasonCode"] = new JsonArray(Make.Concept(new PlanConcept(PlanCodes.Snomed, Codes.Planning, Codes.PlanningDisplay)));
        return blank;
    }

    public override bool CanWrite(InformRelatives item) => base.CanWrite(item) && item.Told is { IsKnown: true, Value: true };

    // The request has one place for a professional.
    private static void WriteProfessional(JsonObject into, InformRelatives item, WritingScope scope) => Make.Set(
        into,
        (string?)into["resourceType"] is "Communication" ? "sender" : "requester",
        item.Professionals.Length == 0 ? null : Mapping.Professionals.Reference(into, item.Professionals[0]));
}
