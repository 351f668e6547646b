using System.Text.Json.Nodes;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Mapping;

/// <summary>What is needed to write a resource: canonicals, the person, and the names of the other resources.</summary>
/// <param name="Standard">The standard in which is written.</param>
/// <param name="Person">Key of the Patient; null when nobody knows it.</param>
/// <param name="Keys">The keys in a plan of what was made, with those of the resources.</param>
/// <param name="IsReference">Whether a key is a reference already: to a resource that is here, or to one elsewhere.</param>
internal sealed record WritingScope(PzpStandard Standard, string? Person, IReadOnlyDictionary<string, string> Keys, Func<string, bool> IsReference)
{
    public JsonObject Blank(string type, string profile)
    {
        var canonical = Standard.CanonicalBase + "/StructureDefinition/" + profile;
        return new JsonObject { ["resourceType"] = type, ["meta"] = new JsonObject { ["profile"] = new JsonArray(canonical) } };
    }

    public JsonObject? PersonReference() => Person is null ? null : Make.Reference(Person);

    /// <summary>Whether there is something to refer to: what resources cannot carry is not referred to either.</summary>
    public bool Knows(string? key) => key is not null && (Keys.ContainsKey(key) || IsReference(key));

    public string KeyOf(string key) => Keys.GetValueOrDefault(key, key);

    public JsonObject Reference(string key) => Make.Reference(KeyOf(key));

    public IEnumerable<string> Known(IEnumerable<string?> keys) => keys.Where(Knows).Select(key => KeyOf(key!));
}
