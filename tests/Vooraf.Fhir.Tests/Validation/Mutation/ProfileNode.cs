using System.Globalization;
using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>An element of a published snapshot, read apart from the product's own compiler.</summary>
internal sealed class ProfileNode(JsonObject element)
{
    public JsonObject Element { get; } = element;

    public string Id { get; } = (string)element["id"]!;

    public string Path { get; } = (string)element["path"]!;

    public string? SliceName { get; } = (string?)element["sliceName"];

    public List<ProfileNode> Children { get; } = [];

    public List<ProfileNode> Slices { get; } = [];

    /// <summary>The unsliced element that this is a slice of.</summary>
    public ProfileNode? SliceOf { get; set; }

    /// <summary>The last part of the path, without [x].</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..].Replace("[x]", "", StringComparison.Ordinal);

    public int Min => (int?)Element["min"] ?? 0;

    public int Max => (string?)Element["max"] is { } max && max is not "*" ? int.Parse(max, CultureInfo.InvariantCulture) : int.MaxValue;

    public IEnumerable<JsonNode> Types => Element["type"]?.AsArray().OfType<JsonNode>() ?? [];

    public IEnumerable<string> TypeNames => Types.Select(static type => (string)type["code"]!).Where(static code => !code.StartsWith("http:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    public IEnumerable<string> Profiles => Types.SelectMany(static type => Texts(type["profile"]));

    public IEnumerable<string> Targets => Types.SelectMany(static type => Texts(type["targetProfile"]));

    public string? RequiredValueSet => (string?)Element["binding"]?["strength"] is "required" ? (string?)Element["binding"]!["valueSet"] : null;

    /// <summary>The value of fixed[x] or pattern[x].</summary>
    public JsonNode? Expected => Element.FirstOrDefault(static property => IsValue(property.Key)).Value;

    private static bool IsValue(string name) => name.StartsWith("fixed", StringComparison.Ordinal) || name.StartsWith("pattern", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonNode? array) => array?.AsArray().Select(static text => (string)text!) ?? [];
}
