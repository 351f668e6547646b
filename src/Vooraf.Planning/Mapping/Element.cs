using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>
/// A place in a resource, which may be empty. What is read through it is remembered in <paramref name="read"/>, so that what nobody read
/// can be listed.
/// </summary>
internal readonly struct Element(JsonNode? node, HashSet<JsonNode> read)
{
    public bool Exists => node is not null;

    public JsonObject? Object => node as JsonObject;

    /// <summary>The first of a list, or the thing itself.</summary>
    public Element First => node is JsonArray list ? new Element(list.Count > 0 ? list[0] : null, read) : this;

    public Element this[string name] => new((node as JsonObject)?[name], read);

    public IEnumerable<Element> Items()
    {
        var seen = read;
        return node is JsonArray list ? list.Where(item => item is not null).Select(item => new Element(item, seen)) : [];
    }

    /// <summary>Every place of a list, empty ones too.</summary>
    public IEnumerable<Element> Places()
    {
        var seen = read;
        return node is JsonArray list ? list.Select(item => new Element(item, seen)) : [];
    }

    public string? Text()
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
            return null;
        read.Add(value);
        return value.GetValue<string>();
    }

    public bool? Flag()
    {
        if (node is not JsonValue value || value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            return null;
        read.Add(value);
        return value.GetValueKind() == JsonValueKind.True;
    }

    public PlanDate? Date() => node is JsonValue ? PlanDate.Read(Peek()) is PlanDate date && Text() is not null ? date : null : null;

    /// <summary>A string, without remembering that it was read.</summary>
    public string? Peek() => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public Element Extension(string url) =>
        this["extension"].Items().FirstOrDefault(extension => string.Equals(extension["url"].Peek(), url, StringComparison.Ordinal), new Element(null, read));

    public Element Extension(string url, string value)
    {
        var found = Extension(url);
        if (found[value].Exists)
            _ = found["url"].Text();
        return found[value];
    }

    /// <summary>A coding of a CodeableConcept, and its text; null when there is neither. A concept may say the same in several code systems.</summary>
    /// <param name="isKnown">Which codings the reader knows; the first of these goes before the first of all.</param>
    public PlanConcept? Concept(Func<PlanConcept, bool>? isKnown = null)
    {
        var coding = (isKnown is null ? this["coding"].First : this["coding"].Items().FirstOrDefault(one => one.Says(isKnown), this["coding"].First)).Coding();
        var text = this["text"].Text();
        return coding is null && text is null ? null : new PlanConcept(coding?.System, coding?.Code, coding?.Display, text);
    }

    /// <summary>Whether a coding is of a kind, without remembering that it was read.</summary>
    public bool Says(Func<PlanConcept, bool> kind) => this["code"].Peek() is string code && kind(new PlanConcept(this["system"].Peek(), code));

    public PlanConcept? Coding() => this["code"].Text() is string code ? new PlanConcept(this["system"].Text(), code, this["display"].Text()) : null;

    /// <summary>Whether a CodeableConcept, or one in a list, has this code; then it is read.</summary>
    public bool HasCode(string system, string code)
    {
        var self = this;
        var found = (node is JsonArray ? Items() : [self]).SelectMany(concept => concept["coding"].Items())
            .FirstOrDefault(coding => string.Equals(coding["code"].Peek(), code, StringComparison.Ordinal) && string.Equals(coding["system"].Peek(), system, StringComparison.Ordinal), new Element(null, read));
        return found["system"].Text() is not null && found["code"].Text() is not null;
    }
}
