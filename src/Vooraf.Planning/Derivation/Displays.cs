using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>
/// Words beside every code and every reference of what is derived: the Dutch guidance on FHIR wants a display there, so that a receiver without the
/// code system or the other resource still has something to show.
/// </summary>
/// <param name="person">The person of the dossier.</param>
/// <param name="resources">The resources, by the key with which they refer to each other.</param>
internal sealed class Displays(Person person, IReadOnlyDictionary<string, JsonObject> resources)
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["665671000146101"] = "juridisch in staat om beslissingen te nemen over medische behandelingen",
        ["129125009"] = "behandelaanwijzing",
        ["153851000146100"] = "wensen en verwachtingen met betrekking tot uitkomst van behandeling",
        ["370819000"] = "vaststellen van persoonlijke waarden en wensen met betrekking tot zorg",
        ["395091006"] = "gewenste plek van overlijden",
        ["340171000146104"] = "standpunt ten opzichte van euthanasie",
        ["570801000146104"] = "geregistreerd in orgaan donorregister",
        ["1156040003"] = "self reported",
        ["247751003"] = "gevoel van zingeving",
        ["treatment"] = "Treatment",
        ["patient-privacy"] = "Privacy Consent",
        ["CONSENTER"] = "consenter",
        ["OTH"] = "Anders",
        ["UNK"] = "Nog onbekend",
        ["64292-6"] = "Release of information consent",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds them where they are missing.</summary>
    public void AddTo(JsonObject resource) => Visit(resource, resource);

    private void Visit(JsonNode? node, JsonObject resource)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Visit(item, resource);
        }

        if (node is not JsonObject element)
            return;

        if (Text(element["reference"]) is { } reference)
            element.TryAdd("display", OfReference(reference, resource));
        if (Text(element["code"]) is { } code && element["system"] is not null && Words.TryGetValue(code, out var words))
            element.TryAdd("display", words);
        foreach (var (_, member) in element.ToArray())
            Visit(member, resource);
    }

    private string OfReference(string reference, JsonObject resource)
    {
        if (string.Equals(reference, person.Key, StringComparison.Ordinal))
            return NonEmpty(person.Name?.Whole) ?? "Patiënt";
        if (reference.StartsWith('#'))
            return OfContained(reference[1..], resource) ?? "Zorgverlener";
        if (resources.TryGetValue(reference, out var target))
            return OfResource(target);
        return reference.StartsWith("Encounter/", StringComparison.Ordinal) ? "Gesprek" : "Zorgverlener";
    }

    private static string OfResource(JsonObject target) => Text(target["resourceType"]) switch
    {
        "Encounter" => ("Gesprek " + Text(target["period"]?["start"])).TrimEnd(),
        "Procedure" => Codes.PlanningDisplay,
        "Device" => Text((target["type"]?["coding"] as JsonArray)?[0]?["display"]) ?? "ICD",
        _ => NameOf(target) ?? "Contactpersoon",
    };

    private static string? OfContained(string id, JsonObject resource)
    {
        var found = (resource["contained"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(one => string.Equals(Text(one["id"]), id, StringComparison.Ordinal));
        if (found is null)
            return null;

        return Text(found["practitioner"]?["reference"]) is { } practitioner ? OfContained(practitioner[1..], resource) : Text(found["name"]) ?? NameOf(found);
    }

    private static string? NameOf(JsonObject resource) => resource["name"] is JsonArray names ? NonEmpty(Names.Read(new Element(names, []))?.Whole) : null;

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
