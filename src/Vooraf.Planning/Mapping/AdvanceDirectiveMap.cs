using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>A declaration that was made before, as Consent (facts C.8).</summary>
internal sealed class AdvanceDirectiveMap : ResourceMap<AdvanceDirective>
{
    public override string Type => "Consent";

    protected override Statuses? Statuses => Mapping.Statuses.Consent;

    protected override ImmutableArray<Patch<AdvanceDirective>> Patches { get; } =
    [
        Date("dateTime"),
        StatusIn("status", Mapping.Statuses.Consent),
        On(item => item.Type, (into, item, _) => Make.Set(Make.Child(into, "provision"), "code", item.Type is null ? null : new JsonArray(Make.Concept(item.Type)))),
        On(item => item.Comment, (into, item, _) => Make.SetExtension(into, Codes.Comment, "valueString", item.Comment)),
        On(
            item => item.Representative,
            (into, item, scope) => ConsentActors.Write(into, Codes.Representative, scope.Known([item.Representative]).Select(Make.Reference))),
        On(item => item.Document, (into, item, _) => WriteDocument(into, item.Document)),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set) =>
        resource.Type is "Consent" && set.Of(resource)["category"].HasCode(Codes.AdvanceCategorySystem, "acd");

    public override AdvanceDirective Read(LoadedResource resource, ResourceSet set)
    {
        var consent = set.Of(resource);
        var item = new AdvanceDirective
        {
            Key = resource.Key,
            Source = new ItemSource(resource.Key),
            Date = consent["dateTime"].Date(),
            Status = Mapping.Statuses.Consent.Read(consent["status"]),
            Type = consent["provision"]["code"].First.Concept(coding => coding.System is Codes.Declaration),
            Comment = consent.Extension(Codes.Comment, "valueString").Text(),
            Representative = ConsentActors.Read(set, resource, Codes.Representative).Contacts.FirstOrDefault(),
            Document = ReadDocument(consent["sourceAttachment"]),
        };
        return Understanding.Doubt(resource.Root) is string why ? Doubt.Of(item, why) : item;
    }

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("Consent", "ACP-AdvanceDirective");
        blank["status"] = "active";
        blank["scope"] = Make.Concept(Codes.ConsentScope, "adr");
        blank["category"] = new JsonArray(Make.Concept(Codes.AdvanceCategorySystem, "acd"));
        Make.Set(blank, "patient", scope.PersonReference());
        blank["policy"] = new JsonArray(new JsonObject { ["uri"] = "https://wetten.overheid.nl/" });
        blank["provision"] = new JsonObject();
        return blank;
    }

    private static PlanDocument? ReadDocument(Element attachment) =>
        attachment.Exists ? new PlanDocument(attachment["contentType"].Text(), attachment["title"].Text(), attachment["url"].Text(), attachment["data"].Text()) : null;

    private static void WriteDocument(JsonObject into, PlanDocument? document)
    {
        var attachment = Make.Child(into, "sourceAttachment");
        Make.Set(attachment, "contentType", document?.ContentType);
        Make.Set(attachment, "data", document?.Data);
        Make.Set(attachment, "url", document?.Url);
        Make.Set(attachment, "title", document?.Title);
        if (document is null)
            into.Remove("sourceAttachment");
        else
            Make.DropIfEmpty(into, "sourceAttachment");
    }
}
