using System.Text.Json;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Finds what references point to: contained in the resource, in the Bundle that is evaluated, or by the caller's resolver.</summary>
internal sealed class ReferenceResolver
{
    private readonly EvaluationRun _run;
    private readonly Dictionary<string, JsonElement> _entries = new(StringComparer.Ordinal);

    public ReferenceResolver(EvaluationRun run)
    {
        _run = run;
        if (run.RootResource.Element is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("entry"u8, out var entries) && entries.ValueKind == JsonValueKind.Array)
            AddEntries(entries);
    }

    public JsonElement? Resolve(string reference)
    {
        if (reference.StartsWith('#'))
            return Contained(_run.Resource.Element, reference[1..]) ?? Contained(_run.RootResource.Element, reference[1..]);
        if (_entries.TryGetValue(WithoutVersion(reference), out var entry))
            return entry;
        return _run.Environment.Resolver?.Invoke(reference);
    }

    private static string WithoutVersion(string reference)
    {
        var history = reference.IndexOf("/_history/", StringComparison.Ordinal);
        return history < 0 ? reference : reference[..history];
    }

    private static JsonElement? Contained(JsonElement resource, string id)
    {
        if (resource.ValueKind != JsonValueKind.Object)
            return null;
        if (id.Length == 0)
            return resource;
        if (!resource.TryGetProperty("contained"u8, out var contained) || contained.ValueKind != JsonValueKind.Array)
            return null;

        foreach (var candidate in contained.EnumerateArray())
        {
            if (TextOf(candidate, "id") is { } known && string.Equals(known, id, StringComparison.Ordinal))
                return candidate;
        }

        return null;
    }

    private void AddEntries(JsonElement entries)
    {
        foreach (var entry in entries.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("resource"u8, out var resource))
                continue;
            if (TextOf(entry, "fullUrl") is { } url)
                _entries.TryAdd(url, resource);
            if (TextOf(resource, "resourceType") is { } type && TextOf(resource, "id") is { } id)
                _entries.TryAdd($"{type}/{id}", resource);
        }
    }

    private static string? TextOf(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
