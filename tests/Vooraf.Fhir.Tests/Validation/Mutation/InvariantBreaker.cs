using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Breaks invariants, each in its own way, by key. It changes the element that the invariant stands on.</summary>
internal static class InvariantBreaker
{
    private const string Core = "http://hl7.org/fhir/StructureDefinition/";
    private const string Nictiz = "http://nictiz.nl/fhir/StructureDefinition/";

    private static readonly Dictionary<string, Action<JsonObject>> Ways = new(StringComparer.Ordinal)
    {
        ["cpt-2"] = static telecom => Without(telecom, "system", "_system"),
        ["pat-1"] = static contact => Without(contact, "name", "telecom", "address", "organization"),
        ["zib-NameInformation-1"] = static name => Extend(name, "_family", Core + "humanname-own-prefix"),
        ["zib-NameInformation-2"] = static name => Extend(name, "_family", Core + "humanname-partner-prefix"),
        ["nl-core-NameInformation-01"] = WithoutText,
        ["org-1"] = static organization => Without(organization, "identifier", "name"),
        ["ppc-1"] = static consent => Without(consent, "policy", "policyRule"),
        ["ppc-2"] = static consent => Scope(consent, "patient-privacy"),
        ["ppc-3"] = static consent => Scope(consent, "research"),
        ["ppc-4"] = static consent => Scope(consent, "adr"),
        ["ppc-5"] = static consent => Scope(consent, "treatment"),
        ["zib-TreatmentDirective2-1"] = WithoutSource,
        ["zib-TreatmentDirective2-2"] = static consent => Extend(consent, "extension", Nictiz + "ext-TreatmentDirective2.SpecificitionOther"),
        ["con-3"] = static condition => Without(condition, "clinicalStatus"),
        ["con-4"] = static condition => condition["abatementDateTime"] = "2024-02-29",
        ["con-5"] = static condition => condition["verificationStatus"] = Concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "entered-in-error"),
        ["gol-1"] = static goal => goal["target"] = new JsonArray(new JsonObject { ["detailString"] = "other" }),
        ["obs-6"] = static observation => observation["dataAbsentReason"] = new JsonObject { ["text"] = "other" },
        ["obs-7"] = static observation => observation["component"] = new JsonArray(new JsonObject { ["code"] = observation["code"]!.DeepClone() }),
        ["obs-3"] = static observation => observation["referenceRange"] = new JsonArray(new JsonObject { ["age"] = Values.Of("Range") }),
        ["dom-3"] = static resource => Contain(resource, new JsonObject { ["resourceType"] = "Basic", ["id"] = "inside", ["code"] = Values.Of("CodeableConcept") }),
        ["dom-4"] = static resource => Contain(resource, new JsonObject { ["resourceType"] = "Basic", ["id"] = "inside", ["meta"] = new JsonObject { ["versionId"] = "1" }, ["code"] = Values.Of("CodeableConcept") }),
        ["dom-5"] = static resource => Contain(resource, new JsonObject { ["resourceType"] = "Basic", ["id"] = "inside", ["meta"] = new JsonObject { ["security"] = new JsonArray(Values.Of("Coding")) }, ["code"] = Values.Of("CodeableConcept") }),
        ["houseNumberIndication"] = static extension => extension["valueString"] = "other",
    };

    /// <summary>Invariants on an element that is not there in any instance, made by adding it; the rest by changing it where it is.</summary>
    private static readonly HashSet<string> OnParent = new(StringComparer.Ordinal) { "obs-3", "gol-1" };

    public static IEnumerable<(string Kind, JsonObject After, string Location)> Break(JsonObject resource, Place parent, Place? place, ProfileNode node)
    {
        foreach (var constraint in node.Element["constraint"]?.AsArray() ?? [])
        {
            var key = (string)constraint!["key"]!;
            var at = OnParent.Contains(key) ? parent : place;
            if (at is null || !Ways.TryGetValue(key, out var way))
                continue;
            var copy = resource.DeepClone().AsObject();
            if (at.In(copy) is not JsonObject value)
                continue;
            way(value);
            if (!JsonNode.DeepEquals(copy, resource))
                yield return (key, copy, at.Location);
        }
    }

    private static void Without(JsonObject value, params string[] names)
    {
        foreach (var name in names)
            value.Remove(name);
    }

    private static void Extend(JsonObject value, string name, string url)
    {
        var extension = new JsonObject { ["url"] = url, ["valueString"] = "other" };
        if (name is "extension")
            value[name] = new JsonArray(extension);
        else
            value[name] = new JsonObject { ["extension"] = new JsonArray(extension) };
    }

    private static void WithoutText(JsonObject name)
    {
        if (name.Remove("text"))
            name["family"] = "other";
    }

    private static void Scope(JsonObject consent, string code)
    {
        consent.Remove("patient");
        consent["scope"]!["coding"]!.AsArray().Add(new JsonObject { ["system"] = "something", ["code"] = code });
    }

    private static void WithoutSource(JsonObject consent)
    {
        Without(consent, "sourceReference", "sourceAttachment");
        consent["extension"] = new JsonArray(new JsonObject
        {
            ["url"] = Nictiz + "ext-TreatmentDirective2.AdvanceDirective",
            ["valueReference"] = new JsonObject { ["display"] = "other" },
        });
    }

    private static void Contain(JsonObject resource, JsonObject inside) => resource["contained"] = new JsonArray(inside);

    private static JsonObject Concept(string system, string code) =>
        new() { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code }) };
}
