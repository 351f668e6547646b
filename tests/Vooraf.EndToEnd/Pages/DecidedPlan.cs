using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Pages;

/// <summary>A made-up plan: what was decided about each of the six treatments.</summary>
/// <param name="Number">Its number; the person carries it in the name.</param>
/// <param name="Decisions">One for each of <see cref="Treatment.All"/>.</param>
internal sealed record DecidedPlan(int Number, ImmutableArray<Decided> Decisions)
{
    private const string Sct = "http://snomed.info/sct";
    private const string PatientUrl = "urn:uuid:00000000-0000-4000-8000-000000000001";
    private const string SpecificationOther = "http://nictiz.nl/fhir/StructureDefinition/ext-TreatmentDirective2.SpecificationOther";

    /// <summary>The family name of the person.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"Bladzijde {Number}");

    /// <summary>The words of "something else" for a treatment.</summary>
    public string Specification(Treatment treatment) => string.Create(CultureInfo.InvariantCulture, $"Alleen na overleg <{Number}> & \"{treatment.Name}\"");

    /// <summary>The plan as a transaction.</summary>
    public JsonObject Bundle()
    {
        var entries = new JsonArray(Entry(PatientUrl, new JsonObject
        {
            ["resourceType"] = "Patient",
            ["identifier"] = new JsonArray(new JsonObject { ["system"] = MadeUpPlan.BsnSystem, ["value"] = MadeUpBsn.Of(Number) }),
            ["name"] = new JsonArray(new JsonObject { ["use"] = "official", ["text"] = Name, ["family"] = Name }),
            ["birthDate"] = "1943-05-06",
        }));
        for (var place = 0; place < Decisions.Length; place++)
        {
            foreach (var consent in Consents(Treatment.All[place], Decisions[place]))
                entries.Add((JsonNode)Entry(null, consent));
        }

        return new JsonObject { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = entries };
    }

    private IEnumerable<JsonObject> Consents(Treatment treatment, Decided decided) => decided switch
    {
        Decided.Nothing => [],
        Decided.Permit => [Consent(treatment, "2026-03-17", "permit")],
        Decided.Deny => [Consent(treatment, "2026-03-17", "deny")],
        Decided.Other => [With(Consent(treatment, "2026-03-17", null), Extension(SpecificationOther, Specification(treatment)))],
        Decided.Unknown => [With(Consent(treatment, "2026-03-17", null), Extension(SpecificationOther, "Onbekend"))],
        Decided.Strange => [With(Consent(treatment, "2026-03-17", "permit"), Extension("https://vooraf.example/niemand-kent-dit", "x"))],
        Decided.Contradicted => [Consent(treatment, "2026-03-17", "permit"), Consent(treatment, "2026-03-17", "deny")],
        Decided.NotEnded => [Consent(treatment, "2024-02-01", "permit"), Consent(treatment, "2026-03-17", "deny")],
        _ => [Ended(Consent(treatment, "2024-02-01", "deny"))],
    };

    private static JsonObject Consent(Treatment treatment, string date, string? type)
    {
        var provision = new JsonObject { ["code"] = new JsonArray(new JsonObject { ["coding"] = new JsonArray(Coding(Sct, treatment.Code)) }) };
        if (type is not null)
            provision["type"] = type;
        return new JsonObject
        {
            ["resourceType"] = "Consent",
            ["status"] = "active",
            ["scope"] = new JsonObject { ["coding"] = new JsonArray(Coding("http://terminology.hl7.org/CodeSystem/consentscope", "treatment")) },
            ["category"] = new JsonArray(new JsonObject { ["coding"] = new JsonArray(Coding(Sct, "129125009")) }),
            ["patient"] = new JsonObject { ["reference"] = PatientUrl },
            ["dateTime"] = date,
            ["policy"] = new JsonArray(new JsonObject { ["uri"] = "https://vooraf.example/afspraak" }),
            ["provision"] = provision,
        };
    }

    private static JsonObject With(JsonObject consent, JsonObject modifier)
    {
        consent["modifierExtension"] = new JsonArray(modifier);
        return consent;
    }

    private static JsonObject Ended(JsonObject consent)
    {
        consent["status"] = "inactive";
        consent["provision"]!["period"] = new JsonObject { ["end"] = "2025-01-01" };
        return consent;
    }

    private static JsonObject Extension(string url, string text) => new() { ["url"] = url, ["valueString"] = text };

    private static JsonObject Coding(string system, string code) => new() { ["system"] = system, ["code"] = code };

    private static JsonObject Entry(string? fullUrl, JsonObject resource)
    {
        var entry = new JsonObject
        {
            ["resource"] = resource,
            ["request"] = new JsonObject { ["method"] = "POST", ["url"] = (string)resource["resourceType"]! },
        };
        if (fullUrl is not null)
            entry["fullUrl"] = fullUrl;
        return entry;
    }
}
