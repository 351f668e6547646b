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

    /// <summary>Bundles that ask for more than storing resources under the ids that they have: each is one transaction.</summary>
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
        {
            if (ToResource(text, root, json.Bytes, reading.Issues) is { } read)
                Resources.Add(read);
        }
    }

    private ImportedText? ToJson(ImportedText text)
    {
        if (!text.IsXml)
            return text.Bytes.Span.StartsWith("\uFEFF"u8) ? text with { Bytes = text.Bytes[3..] } : text;
        var conversion = XmlResourceReader.ToJson(text.Bytes);
        if (conversion.IsValid)
            return text with { Bytes = conversion.Json, IsXml = false };
        AddProblems(text.Source, null, conversion.Issues);
        return null;
    }

    private void AddBundle(ImportedText text, JsonElement bundle, ResourceReading reading)
    {
        if (!BundleEntries.HasForm(bundle))
        {
            AddProblems(text.Source, null, reading.Issues);
            return;
        }

        JsonElement[] entries = [.. BundleEntries.Entries(bundle)];
        if (BundleEntries.Text(bundle, "type") is "history" || Array.TrueForAll(entries, BundleEntryReader.KeepsId))
            AddEntries(text, entries);
        else if (reading.IsValid)
            Bundles.Add(text);
        else
            AddProblems(text.Source, null, reading.Issues);
    }

    private void AddEntries(ImportedText bundle, JsonElement[] entries)
    {
        var addresses = BundleAddresses.Of(entries);
        if (addresses.Wrong.Count > 0)
        {
            AddProblems(bundle.Source, null, addresses.Wrong);
            return;
        }

        for (var index = 0; index < entries.Length; index++)
        {
            var place = bundle with { Source = string.Create(CultureInfo.InvariantCulture, $"{bundle.Source} entry {index}") };
            if (entries[index].TryGetProperty("resource", out var resource))
                AddEntry(place, resource, addresses, BundleEntries.Text(entries[index], "fullUrl"));
            else
                AddDeletion(place, entries[index]);
        }
    }

    private void AddEntry(ImportedText place, JsonElement resource, BundleAddresses addresses, string? fullUrl)
    {
        var json = Encoding.UTF8.GetBytes(resource.GetRawText());
        using var reading = ResourceReader.Read(json);
        if (ToResource(place, reading.Document!.RootElement, json, reading.Issues) is { } read)
            Resources.Add(addresses.Resolve(read, fullUrl));
    }

    private void AddDeletion(ImportedText place, JsonElement entry)
    {
        if (entry.TryGetProperty("request", out var request) && BundleEntries.Text(request, "method") is "DELETE" && ImportReferences.KeyOf(BundleEntries.Text(request, "url"), serviceBase: null) is { } key)
            Resources.Add(new ImportedResource(place.Source, key, default, [], []) { File = place.File, Stamp = ImportStamp.OfEntry(entry), Deleted = true });
        else
            AddProblems(place.Source, null, [Issue.Error(IssueCode.Required, "The entry holds no resource, and does not say which one was deleted.")]);
    }

    /// <summary>The resource as it waits to be stored; null, with the problem, when it cannot be told which one it is.</summary>
    private ImportedResource? ToResource(ImportedText place, JsonElement resource, ReadOnlyMemory<byte> json, IReadOnlyList<Issue> issues)
    {
        if (BundleEntries.Text(resource, "resourceType") is { } type && BundleEntries.Text(resource, "id") is { } id)
            return new ImportedResource(place.Source, new ResourceKey(type, id), json, issues.Count == 0 ? ResourceReferences.Of(resource) : [.. ImportReferences.Roughly(resource)], [.. issues]) { File = place.File, Stamp = ImportStamp.Of(resource) };
        AddProblems(place.Source, null, issues.Count > 0 ? issues : [Issue.Error(IssueCode.Required, "The resource has no id: an import keeps ids. Give it one, or put it into a transaction Bundle.")]);
        return null;
    }

    private void AddProblems(string source, string? resource, IReadOnlyList<Issue> issues) =>
        Problems.AddRange(issues.Select(issue => new ImportProblem(source, resource, issue.Expression, issue.Diagnostics)));
}
