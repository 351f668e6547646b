using System.Text.Json.Nodes;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A published profile as a tree of elements.</summary>
internal sealed class ProfileTree
{
    private static readonly Lazy<Dictionary<string, ProfileTree>> Known = new(Read);

    public ProfileTree(JsonObject definition)
    {
        Url = (string)definition["url"]!;
        Type = (string)definition["type"]!;
        Base = (string)definition["baseDefinition"]!;
        var byId = new Dictionary<string, ProfileNode>(StringComparer.Ordinal);
        foreach (var element in definition["snapshot"]!["element"]!.AsArray())
        {
            var node = new ProfileNode(element!.AsObject());
            byId.Add(node.Id, node);
            Root ??= node;
            Hang(node, byId);
        }
    }

    public string Url { get; }

    public string Type { get; }

    public string Base { get; }

    public ProfileNode Root { get; } = null!;

    /// <summary>The published profiles on a data type, extensions apart.</summary>
    public static IEnumerable<ProfileTree> OfDataTypes => Known.Value.Values.Where(static tree => Host.ElementFor(tree.Type) is not null);

    public static ProfileTree? Find(string canonical) => Known.Value.GetValueOrDefault(canonical.Split('|')[0]);

    /// <summary>The profile and those that it derives from, as far as they are published with it.</summary>
    public static IEnumerable<ProfileTree> Line(string canonical)
    {
        for (var tree = Find(canonical); tree is not null; tree = Find(tree.Base))
            yield return tree;
    }

    private static void Hang(ProfileNode node, Dictionary<string, ProfileNode> byId)
    {
        if (node.SliceName is { } slice && node.Id.EndsWith(":" + slice, StringComparison.Ordinal))
        {
            node.SliceOf = byId[node.Id[..^(slice.Length + 1)]];
            node.SliceOf.Slices.Add(node);
        }
        else if (node.Id.LastIndexOf('.') is var dot && dot > 0 && byId.TryGetValue(node.Id[..dot], out var parent))
        {
            parent.Children.Add(node);
        }
    }

    private static Dictionary<string, ProfileTree> Read()
    {
        string[] folders = ["pzp-r4-rc2-reconstructed/profiles-snapshot", "nl-core/snapshots-json"];
        return folders
            .SelectMany(static folder => Directory.GetFiles(SharedFiles.PathOf("conformance/" + folder), "*.json"))
            .Select(static file => new ProfileTree(JsonNode.Parse(File.ReadAllText(file))!.AsObject()))
            .ToDictionary(static tree => tree.Url, StringComparer.Ordinal);
    }
}
