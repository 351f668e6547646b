using System.Text.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>The elements of a snapshot as a tree.</summary>
internal sealed class Snapshot
{
    private readonly Dictionary<string, SnapshotNode> _byId = new(StringComparer.Ordinal);

    private Snapshot(JsonElement definition)
    {
        if (!JsonText.TryGet(definition, "snapshot"u8, out var snapshot))
            return;
        foreach (var element in JsonText.ItemsOf(snapshot, "element"u8))
        {
            if (JsonText.Of(element, "path"u8) is { Length: > 0 } path)
                Add(new SnapshotNode(element, JsonText.Of(element, "id"u8) ?? path, path));
        }
    }

    /// <summary>The resource or type itself; null when there is no snapshot.</summary>
    internal SnapshotNode? Root { get; private set; }

    internal static Snapshot Of(JsonElement definition) => new(definition);

    internal SnapshotNode? Find(string id) => _byId.GetValueOrDefault(id);

    private void Add(SnapshotNode node)
    {
        if (IsTooDeep(node) || !_byId.TryAdd(node.Id, node))
            return;
        Root ??= node;
        if (ReferenceEquals(node, Root))
            return;
        var (unsliced, slice) = Split(node);
        if (slice is not null)
            SlicedBy(unsliced, slice)?.Slices.Add(node);
        else
            Find(ParentId(unsliced, node))?.Children.Add(node);
    }

    private static bool IsTooDeep(SnapshotNode node) =>
        node.Path.AsSpan().Count('.') > ValidationLimits.SnapshotDepth || node.SliceName.AsSpan().Count('/') > ValidationLimits.SnapshotDepth;

    private static (string Unsliced, string? Slice) Split(SnapshotNode node) =>
        node.SliceName is { } slice && node.Id.EndsWith(":" + slice, StringComparison.Ordinal)
            ? (node.Id[..^(slice.Length + 1)], slice)
            : (node.Id, null);

    /// <summary>The element that a slice is a slice of; of <c>a/b</c> that is the slice <c>a</c>.</summary>
    private SnapshotNode? SlicedBy(string unsliced, string slice)
    {
        var bar = slice.LastIndexOf('/');
        return (bar > 0 ? Find(unsliced + ":" + slice[..bar]) : null) ?? Find(unsliced);
    }

    private static string ParentId(string id, SnapshotNode node)
    {
        var last = node.Path[(node.Path.LastIndexOf('.') + 1)..];
        return id.EndsWith("." + last, StringComparison.Ordinal) ? id[..^(last.Length + 1)] : "";
    }
}
