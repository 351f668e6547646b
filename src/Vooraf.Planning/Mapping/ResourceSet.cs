using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Search;

namespace Vooraf.Planning.Mapping;

/// <summary>The resources of one reading: finds what a reference points to, and remembers which values were read.</summary>
internal sealed class ResourceSet
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, LoadedResource> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<JsonNode> read = new(ReferenceEqualityComparer.Instance);
    private readonly string ownBase = "";

    /// <summary>Resources of one server.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="serviceBase">The base URL of that server; null when it is not known.</param>
    public ResourceSet(IEnumerable<PlanResource> resources, string? serviceBase = null)
    {
        ownBase = serviceBase?.TrimEnd('/') ?? "";
        foreach (var resource in resources)
        {
            if (Parse(resource) is LoadedResource loaded && byKey.TryAdd(resource.Key, loaded))
                All.Add(loaded);
            else
                Unreadable.Add(resource);
        }
    }

    /// <summary>One resource that is parsed already.</summary>
    public ResourceSet(LoadedResource resource)
    {
        byKey.Add(resource.Key, resource);
        All.Add(resource);
    }

    public List<LoadedResource> All { get; } = [];

    public List<PlanResource> Unreadable { get; } = [];

    public IReadOnlySet<JsonNode> Read => read;

    public LoadedResource? Find(string key) => byKey.GetValueOrDefault(key);

    public Element Of(LoadedResource resource) => new(resource.Root, read);

    public Element Of(JsonNode? node) => new(node, read);

    /// <summary>The key of what a reference points to; the reference itself when that is not here; null without a reference.</summary>
    public string? KeyOf(Element reference, LoadedResource from)
    {
        var text = reference["reference"].Text();
        return text is null ? null : text.StartsWith('#') ? from.Key + text : Known(text) ?? text;
    }

    /// <summary>The resource to which a reference points, without remembering that it was read; null when it is not here.</summary>
    public LoadedResource? Peek(Element reference) => reference["reference"].Peek() is string text && Known(text) is string key ? byKey[key] : null;

    /// <summary>What a key points to: a resource, or one that another contains (<c>Consent/1#role</c>).</summary>
    public (LoadedResource Holder, Element Contents)? Resolve(string? key)
    {
        if (key is null)
            return null;
        var mark = key.IndexOf('#', StringComparison.Ordinal);
        if (mark < 0)
            return byKey.TryGetValue(key, out var found) ? (found, Of(found)) : null;
        if (!byKey.TryGetValue(key[..mark], out var holder))
            return null;
        var contained = Of(holder)["contained"].Items().FirstOrDefault(one => string.Equals(one["id"].Peek(), key[(mark + 1)..], StringComparison.Ordinal));
        return contained.Exists ? (holder, contained) : null;
    }

    private static LoadedResource? Parse(PlanResource resource)
    {
        try
        {
            return JsonNode.Parse(resource.Json.Span, documentOptions: Strict) is JsonObject root ? new LoadedResource(resource, root) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A reference may have our own base before it and a version after it. The same type and id at another server is another resource.
    private string? Known(string reference)
    {
        if (byKey.ContainsKey(reference))
            return reference;
        var key = OwnBase.CutOff(reference, ownBase).ToString().Split("/_history/")[0];
        return byKey.ContainsKey(key) ? key : null;
    }
}
