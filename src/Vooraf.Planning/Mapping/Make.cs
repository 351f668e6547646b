using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Pieces of FHIR JSON, and how they are put into a resource that is there already.</summary>
internal static class Make
{
    public static JsonObject Coding(PlanConcept concept)
    {
        var made = new JsonObject();
        Set(made, "system", concept.System);
        Set(made, "code", concept.Code);
        Set(made, "display", concept.Display);
        return made;
    }

    public static JsonObject Concept(PlanConcept concept)
    {
        var made = new JsonObject();
        if (concept.Code is not null)
            made["coding"] = new JsonArray(Coding(concept));
        Set(made, "text", concept.Text);
        return made;
    }

    public static JsonObject Concept(string system, string code) => Concept(new PlanConcept(system, code));

    public static JsonObject Reference(string key) => new() { ["reference"] = key };

    public static JsonObject Extension(string url, string type, JsonNode value) => new() { ["url"] = url, [type] = value };

    /// <summary>Gives a member a value, or takes it away with null.</summary>
    public static void Set(JsonObject into, string name, JsonNode? value)
    {
        if (value is null)
            into.Remove(name);
        else
            into[name] = value;
    }

    public static void Set(JsonObject into, string name, PlanDate? date) => Set(into, name, (JsonNode?)date?.Text);

    /// <summary>Gives a member of type date a value: it has no room for an hour.</summary>
    public static void SetDay(JsonObject into, string name, PlanDate? date) => Set(into, name, (JsonNode?)FactText.Day(date));

    /// <summary>The object in a member; made when it is not there.</summary>
    public static JsonObject Child(JsonObject of, string name)
    {
        if (of[name] is JsonObject there)
            return there;
        var made = new JsonObject();
        of[name] = made;
        return made;
    }

    /// <summary>The list in a member; made when it is not there.</summary>
    public static JsonArray List(JsonObject of, string name)
    {
        if (of[name] is JsonArray there)
            return there;
        var made = new JsonArray();
        of[name] = made;
        return made;
    }

    /// <summary>Gives the first object of a list a member; the list and the object are made when they are not there.</summary>
    public static JsonObject FirstOf(JsonObject of, string name)
    {
        var list = List(of, name);
        if (list.Count == 0)
            list.Add(new JsonObject());
        return (JsonObject)list[0]!;
    }

    public static void SetExtension(JsonObject of, string url, string type, JsonNode? value, string member = "extension")
    {
        var list = List(of, member);
        var there = list.OfType<JsonObject>().FirstOrDefault(one => Is(one, url));
        if (value is null)
            list.Remove(there);
        else if (there is null)
            list.Add(Extension(url, type, value));
        else
            there[type] = value;
        DropIfEmpty(of, member);
    }

    public static bool Is(JsonObject extension, string url) => extension["url"] is JsonValue value && value.TryGetValue<string>(out var text) && string.Equals(text, url, StringComparison.Ordinal);

    public static void DropIfEmpty(JsonObject of, string name)
    {
        if (of[name] is JsonArray { Count: 0 } or JsonObject { Count: 0 })
            of.Remove(name);
    }

    /// <summary>
    /// Makes a list hold what is wanted: what reads the same stays as it is, the rest is made, and what is not of this kind
    /// (reads as null) stays.
    /// </summary>
    public static void Merge<T>(JsonObject of, string name, IEnumerable<T> wanted, Func<JsonObject, T?> read, Func<T, JsonObject> make)
        where T : class
    {
        var list = List(of, name);
        var mine = list.OfType<JsonObject>().Select(node => (Node: node, Value: read(node))).Where(pair => pair.Value is not null).ToList();
        foreach (var (node, _) in mine)
            list.Remove(node);
        foreach (var one in wanted)
        {
            var at = mine.FindIndex(pair => one.Equals(pair.Value));
            list.Add(at < 0 ? make(one) : mine[at].Node);
            if (at >= 0)
                mine.RemoveAt(at);
        }

        DropIfEmpty(of, name);
    }
}
