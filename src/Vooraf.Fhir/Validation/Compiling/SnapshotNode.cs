using System.Globalization;
using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>An element of a snapshot with the elements inside it and its slices.</summary>
internal sealed class SnapshotNode(JsonElement element, string id, string path)
{
    internal JsonElement Element { get; } = element;

    internal string Id { get; } = id;

    /// <summary>The path, slices left out.</summary>
    internal string Path { get; } = path;

    /// <summary>The last part of the path without <c>[x]</c>.</summary>
    internal string Name { get; } = NameOf(path);

    internal string? SliceName { get; } = JsonText.Of(element, "sliceName"u8);

    internal List<SnapshotNode> Children { get; } = [];

    internal List<SnapshotNode> Slices { get; } = [];

    internal int Min => JsonText.TryGet(Element, "min"u8, out var min) && min.ValueKind == JsonValueKind.Number && min.TryGetInt32(out var value) ? value : 0;

    internal int Max => int.TryParse(JsonText.Of(Element, "max"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max : int.MaxValue;

    internal IEnumerable<JsonElement> Types => JsonText.ItemsOf(Element, "type"u8);

    /// <summary>The names of the types, those of FHIRPath left out (they stand for what R4 defines).</summary>
    internal IReadOnlyList<string> TypeNames =>
        [.. Types.Select(static type => JsonText.Of(type, "code"u8)).OfType<string>().Where(static code => !code.StartsWith("http:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    internal SnapshotNode? Child(string name) => Children.Find(child => string.Equals(child.Name, name, StringComparison.Ordinal));

    /// <summary>The value of <c>fixed[x]</c> or <c>pattern[x]</c>; undefined when there is none.</summary>
    internal JsonElement ValueOf(string prefix)
    {
        if (Element.ValueKind != JsonValueKind.Object)
            return default;
        foreach (var property in Element.EnumerateObject())
        {
            if (property.Name.StartsWith(prefix, StringComparison.Ordinal) && property.Name.Length > prefix.Length && char.IsAsciiLetterUpper(property.Name[prefix.Length]))
                return property.Value;
        }

        return default;
    }

    /// <summary>The value set of a binding of this strength; null when there is none.</summary>
    internal string? BoundTo(string strength) =>
        JsonText.TryGet(Element, "binding"u8, out var binding) && string.Equals(JsonText.Of(binding, "strength"u8), strength, StringComparison.Ordinal)
            ? JsonText.Of(binding, "valueSet"u8)
            : null;

    private static string NameOf(string path)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        return last.EndsWith("[x]", StringComparison.Ordinal) ? last[..^3] : last;
    }
}
