using System.Buffers;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>
/// What the fullUrls of a Bundle stand for whose resources keep their ids. Its resources may be stored apart, so references by fullUrl become references by id
/// before that, by the same rules as in a transaction.
/// </summary>
internal sealed class BundleAddresses
{
    private readonly FullUrls urls = new();
    private readonly List<Issue> wrong = [];

    private BundleAddresses(JsonElement[] entries)
    {
        for (var number = 0; number < entries.Length; number++)
        {
            if (BundleEntries.Text(entries[number], "fullUrl") is { } url && KeyOf(entries[number]) is { } key && !urls.TryAdd(url, key) && urls.Find(url, null)?.Key != key)
                wrong.Add(Issue.Error(IssueCode.Invalid, "Another entry has the same fullUrl and is another resource. Nothing of the Bundle was stored. Give each its own.", BundleEntries.PlaceOf(number) + ".fullUrl"));
        }
    }

    /// <summary>FullUrls that stand for two resources: of such a Bundle it cannot be told what refers to what.</summary>
    public IReadOnlyList<Issue> Wrong => wrong;

    public static BundleAddresses Of(JsonElement[] entries) => new(entries);

    /// <summary>The resource of an entry with references by id.</summary>
    public ImportedResource Resolve(ImportedResource resource, string? fullUrl)
    {
        var resolved = resource with { References = [.. resource.References.Select(reference => reference.Literal is { } literal && urls.Find(literal, fullUrl) is { } found ? reference with { Literal = found.Reference } : reference)] };
        return resource.Issues.IsEmpty && !resource.References.SequenceEqual(resolved.References) ? resolved with { Json = Rewritten(resource, fullUrl) } : resolved;
    }

    // The stamp is set anew when it is stored; until then copies of a resource are told apart by theirs.
    private ReadOnlyMemory<byte> Rewritten(ImportedResource resource, string? fullUrl)
    {
        using var document = JsonDocument.Parse(resource.Json);
        var stamp = new ResourceStamp(resource.Key.Id, (resource.Stamp?.Version ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture), resource.Stamp?.At ?? default);
        var json = new ArrayBufferWriter<byte>(resource.Json.Length + 128);
        ResourceRewriter.Write(document.RootElement, stamp, reference => urls.Find(reference, fullUrl)?.Reference, json);
        return json.WrittenMemory;
    }

    private static ResourceKey? KeyOf(JsonElement entry) =>
        entry.TryGetProperty("resource", out var resource) && BundleEntries.Text(resource, "resourceType") is { } type && BundleEntries.Text(resource, "id") is { } id ? new ResourceKey(type, id) : null;
}
