using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Records;

namespace Vooraf.Planning.Derivation;

/// <summary>What was derived from a form, as it is remembered: a Provenance in the same dossier.</summary>
/// <param name="Key">The Provenance.</param>
/// <param name="Form">The form.</param>
/// <param name="Person">The Patient of the dossier: among the targets, because only by them a Provenance is found for a person.</param>
/// <param name="Parts">What was derived.</param>
internal sealed record DerivationRecord(ResourceKey Key, ResourceKey Form, ResourceKey? Person, ImmutableArray<DerivedPart> Parts)
{
    /// <summary>
    /// Whether somebody goes on from what was derived: then posting something does not retire the rest. Where no agreement is left the rest is retired
    /// already, and what is left stays for what refers to it.
    /// </summary>
    public bool IsTakenOver => Parts.Any(part => part.IsTakenOver) && Parts.Any(part => part.Resource is not { } key || FormDerivation.IsContent(key.Type));

    /// <summary>Reads a Provenance; null when it is not one of these.</summary>
    public static DerivationRecord? Read(ResourceKey key, ReadOnlyMemory<byte> json)
    {
        if (JsonNode.Parse(json.Span) is not JsonObject provenance || !HasTag(provenance))
            return null;

        var form = Objects(provenance["entity"]).Select(entity => KeyOf(entity["what"])).FirstOrDefault(IsForm);
        var targets = Objects(provenance["target"]).ToArray();
        var person = targets.Select(KeyOf).FirstOrDefault(target => target is { Type: "Patient" });
        return form is null ? null : new DerivationRecord(key, form.Value, person, [.. targets.Select(PartOf).OfType<DerivedPart>()]);
    }

    /// <summary>Writes the Provenance.</summary>
    /// <param name="at">When it was derived.</param>
    public JsonObject Write(DateTimeOffset at) => new()
    {
        ["resourceType"] = "Provenance",
        ["id"] = Key.Id,
        ["meta"] = new JsonObject { ["tag"] = new JsonArray(Tag()) },
        ["target"] = new JsonArray([.. Parts.Select(Target), .. Person is { } person ? [Make.Reference(person.ToString())] : Array.Empty<JsonObject>()]),
        ["recorded"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["agent"] = new JsonArray(new JsonObject
        {
            ["type"] = Make.Concept("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "assembler"),
            ["who"] = new JsonObject { ["display"] = "Vooraf" },
        }),
        ["entity"] = new JsonArray(new JsonObject { ["role"] = "derivation", ["what"] = Make.Reference(Form.ToString()) }),
    };

    /// <summary>The tag of what was derived.</summary>
    public static JsonObject Tag() => new() { ["system"] = DerivedMark.System, ["code"] = DerivedMark.Code };

    private static JsonObject Target(DerivedPart part)
    {
        var extensions = new JsonArray(Make.Extension(DerivedMark.Part, "valueString", part.Name));
        if (part.IsTakenOver)
            extensions.Add(Make.Extension(DerivedMark.TakenOver, "valueBoolean", true));
        var target = new JsonObject { ["extension"] = extensions };
        Make.Set(target, "reference", part.Resource?.ToString());
        return target;
    }

    private static DerivedPart? PartOf(JsonObject target)
    {
        var extensions = Objects(target["extension"]).ToArray();
        var name = Array.Find(extensions, extension => Text(extension["url"]) is DerivedMark.Part);
        var isTakenOver = Array.Exists(extensions, extension => Text(extension["url"]) is DerivedMark.TakenOver);
        return Text(name?["valueString"]) is { } part ? new DerivedPart(part, KeyOf(target), isTakenOver) : null;
    }

    private static bool HasTag(JsonObject provenance) =>
        Objects(provenance["meta"]?["tag"]).Any(tag => Text(tag["system"]) is DerivedMark.System && Text(tag["code"]) is DerivedMark.Code);

    private static bool IsForm(ResourceKey? key) => key is { Type: "QuestionnaireResponse" };

    private static ResourceKey? KeyOf(JsonNode? reference)
    {
        var parts = Text(reference?["reference"])?.Split('/');
        return parts?.Length == 2 ? new ResourceKey(parts[0], parts[1]) : null;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
