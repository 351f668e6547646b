using System.Globalization;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.Records.Transfer;

/// <summary>Reads texts into resources with their ids, Bundles that must go as they are, and problems.</summary>
internal sealed class ImportReading
{
    public List<ImportedResource> Resources { get; } = [];

    /// <summary>Bundles with entries that have no id of their own: each is one transaction.</summary>
    public List<ImportedText> Bundles { get; } = [];

    public List<ImportProblem> Problems { get; } = [];

    public void Add(ImportedText text)
    {
        if (ToJson(text) is not { } json)
            return;
        using var reading = ResourceReader.Read(json.Bytes);
        if (reading.Document?.RootElement is not { ValueKind: JsonValueKind.Object } root)
            AddProblems(text.Source, null, reading.Issues);
        else if (BundleEntries.Text(root, "resourceType") is "Bundle")
            AddBundle(json, root, reading);
        else
            AddResource(text.Source, root, json.Bytes, reading.Issues);
    }

    private ImportedText? ToJson(ImportedText text)
    {
        if (!text.IsXml)
            return text;
        var conversion = XmlResourceReader.ToJson(text.Bytes);
        if (conversion.IsValid)
            return text with { Bytes = conversion.Json, IsXml = false };
        AddProblems(text.Source, null, conversion.Issues);
        return null;
    }

    private void AddBundle(ImportedText text, JsonElement bundle, ResourceReading reading)
    {
        var resources = BundleEntries.Entries(bundle).Where(entry => entry.TryGetProperty("resource", out _)).ToArray();
        if (resources.All(KeepsId))
        {
            AddEntries(text.Source, resources);
            return;
        }

        if (reading.IsValid)
            Bundles.Add(text);
        else
            AddProblems(text.Source, null, reading.Issues);
    }

    private void AddEntries(string source, JsonElement[] entries)
    {
        for (var index = 0; index < entries.Length; index++)
        {
            var json = Encoding.UTF8.GetBytes(entries[index].GetProperty("resource").GetRawText());
            using var reading = ResourceReader.Read(json);
            AddResource(string.Create(CultureInfo.InvariantCulture, $"{source} entry {index}"), reading.Document!.RootElement, json, reading.Issues);
        }
    }

    private void AddResource(string source, JsonElement resource, ReadOnlyMemory<byte> json, IReadOnlyList<Issue> issues)
    {
        if (BundleEntries.Text(resource, "resourceType") is not { } type || BundleEntries.Text(resource, "id") is not { } id)
            AddProblems(source, null, issues.Count > 0 ? issues : [Issue.Error(IssueCode.Required, "The resource has no id: an import keeps ids. Give it one, or put it into a transaction Bundle.")]);
        else
            Resources.Add(new ImportedResource(source, new ResourceKey(type, id), json, issues.Count == 0 ? ResourceReferences.Of(resource) : [.. ImportReferences.Roughly(resource)], [.. issues]));
    }

    private void AddProblems(string source, string? resource, IReadOnlyList<Issue> issues) =>
        Problems.AddRange(issues.Select(issue => new ImportProblem(source, resource, issue.Expression, issue.Diagnostics)));

    // A POST asks for a new id, and a resource without one needs it.
    private static bool KeepsId(JsonElement entry) =>
        BundleEntries.Text(entry.GetProperty("resource"), "id") is not null
        && !(entry.TryGetProperty("request", out var request) && BundleEntries.Text(request, "method") is "POST");
}
