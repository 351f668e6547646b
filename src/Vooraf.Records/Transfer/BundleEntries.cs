using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>The entries of a valid Bundle, as things to write.</summary>
internal static class BundleEntries
{
    /// <summary>
    /// What to write when the Bundle is taken as one transaction: its own requests where it has them; else a resource with an id keeps
    /// it, and one without gets one of ours.
    /// </summary>
    public static ImmutableArray<WriteEntry> Of(JsonElement bundle)
    {
        var entries = ImmutableArray.CreateBuilder<WriteEntry>();
        var number = 0;
        foreach (var entry in Entries(bundle))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"Bundle.entry[{number++}]");
            if (entry.TryGetProperty("resource", out var resource))
                entries.Add(Of(entry, resource) with { Place = place });
        }

        return entries.ToImmutable();
    }

    /// <summary><c>system|value</c> of the Bundle's identifier; null when it has none.</summary>
    public static string? IdentifierOf(JsonElement bundle) =>
        bundle.TryGetProperty("identifier", out var identifier) && Text(identifier, "value") is { } value ? Text(identifier, "system") + "|" + value : null;

    public static IEnumerable<JsonElement> Entries(JsonElement bundle) => bundle.TryGetProperty("entry", out var entries) ? entries.EnumerateArray() : [];

    public static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static WriteEntry Of(JsonElement entry, JsonElement resource)
    {
        var type = Text(resource, "resourceType") ?? "";
        var created = new WriteEntry { Method = WriteMethod.Create, Type = type, Resource = resource, FullUrl = Text(entry, "fullUrl") };
        if (entry.TryGetProperty("request", out var request) && Text(request, "method") is "POST")
            return created with { Criteria = Criteria(Text(request, "ifNoneExist")) };
        return Text(resource, "id") is { } id ? created with { Method = WriteMethod.Update, Id = id } : created;
    }

    // The criteria may stand in the Bundle without percent-encoding; "|" and "/" are the ones that occur.
    private static string? Criteria(string? ifNoneExist) => ifNoneExist?.Replace("|", "%7C", StringComparison.Ordinal);
}
