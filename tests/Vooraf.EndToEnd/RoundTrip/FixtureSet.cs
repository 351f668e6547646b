using System.Text.Json.Nodes;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.RoundTrip;

/// <summary>A set of published resources about one person, or a few: the files of a folder whose names hold one of the marks.</summary>
/// <param name="Folder">The folder in the conformance material.</param>
/// <param name="Marks">Parts of file names; empty for all files.</param>
public sealed record FixtureSet(string Folder, params string[] Marks)
{
    public IReadOnlyList<(string Name, JsonObject Resource)> Read() =>
    [
        .. Directory.EnumerateFiles(SharedFiles.PathOf("conformance/pzp-r4/" + Folder), "*.json")
            .Where(file => Marks.Length == 0 || Marks.Any(mark => Path.GetFileName(file).Contains(mark, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), JsonNode.Parse(File.ReadAllBytes(file))!.AsObject())),
    ];

    /// <summary>Copies the files to a folder of their own.</summary>
    public void CopyTo(string folder)
    {
        foreach (var (name, _) in Read())
            File.Copy(Path.Combine(SharedFiles.PathOf("conformance/pzp-r4/" + Folder), name), Path.Combine(folder, name));
    }

    /// <summary>All in one transaction that keeps the ids.</summary>
    public JsonObject Transaction() => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "transaction",
        ["entry"] = new JsonArray([.. Read().Select(item => (JsonNode)Entry(item.Resource))]),
    };

    public override string ToString() => Folder + " " + string.Join('+', Marks);

    private static JsonObject Entry(JsonObject resource)
    {
        var url = $"{resource["resourceType"]}/{resource["id"]}";
        return new JsonObject
        {
            ["fullUrl"] = "http://example.org/" + url,
            ["resource"] = resource,
            ["request"] = new JsonObject { ["method"] = "PUT", ["url"] = url },
        };
    }
}
