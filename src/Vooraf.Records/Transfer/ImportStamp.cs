using System.Globalization;
using System.Text.Json;

namespace Vooraf.Records.Transfer;

/// <summary>Which version of a resource a copy says that it is.</summary>
/// <param name="Version">The number of the version.</param>
/// <param name="At">When it was stored.</param>
internal sealed record ImportStamp(int Version, DateTimeOffset At)
{
    /// <summary>From <c>meta</c>; null when it does not say both.</summary>
    public static ImportStamp? Of(JsonElement resource) =>
        resource.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object ? Of(BundleEntries.Text(meta, "versionId"), BundleEntries.Text(meta, "lastUpdated")) : null;

    /// <summary>From the response of an entry of a history; null when it does not say both.</summary>
    public static ImportStamp? OfEntry(JsonElement entry) =>
        entry.TryGetProperty("response", out var response) && response.ValueKind == JsonValueKind.Object
            ? Of(BundleEntries.Text(response, "etag")?.Replace("W/", "", StringComparison.Ordinal).Trim('"'), BundleEntries.Text(response, "lastModified"))
            : null;

    private static ImportStamp? Of(string? version, string? at) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new ImportStamp(number, moment)
            : null;
}
