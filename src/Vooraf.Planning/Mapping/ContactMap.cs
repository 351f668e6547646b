using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>A contact as RelatedPerson (facts C.2).</summary>
internal sealed class ContactMap : ResourceMap<Contact>
{
    private const string ExtraRole = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.23.1";

    public override string Type => "RelatedPerson";

    protected override ImmutableArray<Patch<Contact>> Patches { get; } =
    [
        On(item => item.Name, (into, item, _) => Names.Write(into, item.Name)),
        On(item => item.Status, (into, item, _) => Make.Set(into, "active", item.Status == ItemStatus.Ended ? false : null)),
        On(item => List([.. item.Roles.Select(Text), "/", .. item.Relations.Select(Text)]), (into, item, _) => WriteRelationships(into, item)),
        On(
            item => List(item.Telecom.Select(point => point.ToString())),
            (into, item, _) => Make.Merge(into, "telecom", item.Telecom, node => ContactPoints.Read(new Element(node, [])), ContactPoints.Write)),
    ];

    public override bool Claims(LoadedResource resource, ResourceSet set) => resource.Type is "RelatedPerson";

    public override Contact Read(LoadedResource resource, ResourceSet set)
    {
        var person = set.Of(resource);
        var relationships = person["relationship"].Items().SelectMany(Relationships).ToList();
        var item = new Contact
        {
            Key = resource.Key,
            Source = new ItemSource(resource.Key),
            Status = person["active"].Flag() is false ? ItemStatus.Ended : ItemStatus.Active,
            Name = Names.Read(person["name"]),
            Roles = [.. relationships.Where(IsRole)],
            Relations = [.. relationships.Where(one => !IsRole(one))],
            Telecom = [.. person["telecom"].Items().Select(ContactPoints.Read).OfType<ContactPoint>()],
        };
        return Understanding.Doubt(resource.Root) is string why ? Doubt.Of(item, why) : item;
    }

    public override bool CanWrite(Contact item) => base.CanWrite(item) && item.Status is ItemStatus.Active or ItemStatus.Ended;

    public override JsonObject Blank(WritingScope scope)
    {
        var blank = scope.Blank("RelatedPerson", "ACP-ContactPerson");
        Make.Set(blank, "patient", scope.PersonReference());
        return blank;
    }

    // Several codings in one element are several things that the contact is.
    private static IEnumerable<PlanConcept> Relationships(Element element)
    {
        var text = element["text"].Text();
        var codings = element["coding"].Items().Select(coding => coding.Coding()).OfType<PlanConcept>().ToList();
        return codings.Count == 0 ? text is null ? [] : [new PlanConcept(null, null, null, text)] : codings.Select(coding => coding with { Text = text });
    }

    private static bool IsRole(PlanConcept concept) => concept.System is PlanCodes.ContactRole or ExtraRole || concept.HasCodeOf(PlanCodes.WrittenMandate);

    private static void WriteRelationships(JsonObject into, Contact item)
    {
        var wanted = item.Roles.Concat(item.Relations).ToList();
        var list = Make.List(into, "relationship");
        foreach (var node in list.OfType<JsonObject>().ToList())
        {
            var there = Relationships(new Element(node, [])).ToList();
            if (there.Count > 0 && there.TrueForAll(wanted.Contains))
                there.ForEach(one => wanted.Remove(one));
            else
                list.Remove(node);
        }

        foreach (var one in wanted)
            list.Add(Make.Concept(one));
        Make.DropIfEmpty(into, "relationship");
    }

    private static string Text(PlanConcept one) => $"{one.System}|{one.Code}|{one.Text}";
}
