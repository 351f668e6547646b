using System.Text.Json.Nodes;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Mapping;

/// <summary>What is needed to write a resource: canonicals, the person, and the names of the other resources.</summary>
/// <param name="Standard">The standard in which is written.</param>
/// <param name="Person">Key of the Patient; null when nobody knows it.</param>
/// <param name="Keys">The keys in a plan of what was made, with those of the resources.</param>
internal sealed record WritingScope(PzpStandard Standard, string? Person, IReadOnlyDictionary<string, string> Keys)
{
    public JsonObject Blank(string type, string profile)
    {
        var canonical = Standard.CanonicalBase + "/StructureDefinition/" + profile;
        return new JsonObject { ["resourceType"] = type, ["meta"] = new JsonObject { ["profile"] = new JsonArray(canonical) } };
    }

    public JsonObject? PersonReference() => Person is null ? null : Make.Reference(Person);

    public string KeyOf(string key) => Keys.GetValueOrDefault(key, key);

    public JsonObject Reference(string key) => Make.Reference(KeyOf(key));
}
