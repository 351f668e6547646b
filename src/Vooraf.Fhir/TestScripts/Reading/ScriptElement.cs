using System.Globalization;
using System.Text.Json;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>An element of a script, read by the names of its children.</summary>
internal readonly struct ScriptElement(JsonElement json)
{
    /// <summary>The text of a primitive, whatever its kind; null when it is not there.</summary>
    public string? Text(string name) => Find(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    public bool Flag(string name, bool absent) => Text(name) is { } text ? string.Equals(text, "true", StringComparison.Ordinal) : absent;

    public int Number(string name, int absent) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : absent;

    public bool Has(string name) => Find(name) is not null;

    public JsonElement? Find(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public ScriptElement Child(string name) => new(Find(name) ?? default);

    public IEnumerable<ScriptElement> Children(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(item => new ScriptElement(item)) : [];

    /// <summary>The extensions with an address that ends so.</summary>
    public IEnumerable<ScriptElement> Extensions(string ending) =>
        Children("extension").Where(extension => extension.Text("url")?.EndsWith(ending, StringComparison.Ordinal) is true);

    /// <summary>The first child that is not among these; ids, extensions and what belongs to primitives apart.</summary>
    public string? Unknown(IReadOnlySet<string> known) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => name is not ("id" or "extension") && name[0] != '_' && !known.Contains(name))
        : null;
}
