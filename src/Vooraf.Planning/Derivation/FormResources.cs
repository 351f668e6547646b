using System.Globalization;
using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;
using ResourceReader = Vooraf.Fhir.Json.ResourceReader;

namespace Vooraf.Planning.Derivation;

/// <summary>The resources that a form implies.</summary>
/// <param name="standard">The standard in which is written.</param>
internal sealed class FormResources(PzpStandard standard)
{
    private const string Prefix = "urn:derived:";

    private readonly ResourceMapping mapping = new(standard) { CapacityAsObservation = true };

    /// <summary>Whether a reference is a key of an implied resource.</summary>
    public static bool IsKey(string reference) => reference.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Makes them.</summary>
    /// <param name="form">What the form says.</param>
    /// <param name="patient">The person of the dossier: what the form says about name and date of birth changes nothing there.</param>
    public IReadOnlyList<ImpliedResource> Of(Plan form, Person patient)
    {
        var person = patient.Key!;
        var number = 0;
        var plan = form with { Person = new Person(person, null, null), AdvanceDirectives = [], Sharings = [] };
        var written = mapping.Write(plan, [], type => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{type}:{number++}")).Changed;
        var keys = written.Select(resource => resource.Key).ToList();
        var resources = written.Select(resource => (JsonObject)JsonNode.Parse(resource.Json.Span)!).ToList();
        Add(Procedures(resources, keys, person), "Procedure");
        Add(form.Sharings.Select(sharing => SharingConsent.Write(sharing, person, form.Conversations.FirstOrDefault()?.Date)).OfType<JsonObject>(), "sharing");

        var names = PartName.Of(resources);
        resources.ForEach(new Displays(patient, keys.Zip(resources).ToDictionary(StringComparer.Ordinal)).AddTo);
        resources.ForEach(Tag);
        return [.. keys.Select((key, place) => new ImpliedResource(key, names[place], resources[place])).Where(IsValid)];

        void Add(IEnumerable<JsonObject> more, string kind)
        {
            foreach (var resource in more.ToArray())
            {
                keys.Add(Prefix + kind + ":" + keys.Count.ToString(CultureInfo.InvariantCulture));
                resources.Add(resource);
            }
        }
    }

    // The procedure is what queries 1a and 1b of the standard ask for; the encounter alone is not found.
    private IEnumerable<JsonObject> Procedures(List<JsonObject> resources, List<string> keys, string person)
    {
        var next = keys.Count;
        foreach (var (place, encounter) in resources.Index().ToArray())
        {
            if (encounter["resourceType"]!.GetValue<string>() is not "Encounter")
                continue;

            if (encounter["class"] is null)
                encounter["class"] = Make.Coding(PlanCodes.Unknown);
            Make.List(encounter, "reasonReference").Add(Make.Reference(Prefix + "Procedure:" + next++.ToString(CultureInfo.InvariantCulture)));
            yield return Procedure(encounter, keys[place], person);
        }
    }

    private JsonObject Procedure(JsonObject encounter, string key, string person)
    {
        var procedure = new JsonObject
        {
            ["resourceType"] = "Procedure",
            ["meta"] = new JsonObject { ["profile"] = new JsonArray(standard.CanonicalBase + "/StructureDefinition/ACP-Procedure") },
            ["status"] = "completed",
            ["code"] = Make.Concept(new PlanConcept(PlanCodes.Snomed, Codes.Planning, Codes.PlanningDisplay)),
            ["subject"] = Make.Reference(person),
            ["encounter"] = Make.Reference(key),
        };
        if (encounter["period"] is JsonObject period)
            procedure["performedPeriod"] = period.DeepClone();
        return procedure;
    }

    // What somebody typed on a form (an empty text, a code with a space) may be nothing that a resource can hold: it stays on the form alone.
    private static bool IsValid(ImpliedResource implied)
    {
        using var reading = ResourceReader.Read(JsonBytes.Of(implied.Resource));
        return reading.IsValid;
    }

    private static void Tag(JsonObject resource)
    {
        if (resource["meta"] is not JsonObject)
        {
            // Right after the type, where readers expect it.
            resource.Insert(1, "meta", new JsonObject());
        }

        Make.List((JsonObject)resource["meta"]!, "tag").Add(DerivationRecord.Tag());
    }
}
