using System.Globalization;
using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Running;

/// <summary>An answer of the FHIR API, read to its end.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="RequestId">The correlation id, from <c>X-Request-Id</c>; empty when it has none.</param>
/// <param name="ETag">The version, from <c>ETag</c>; 0 when it has none.</param>
/// <param name="Location">The <c>Location</c> header, or null.</param>
/// <param name="Body">The body as text.</param>
public sealed record FhirAnswer(int Status, string RequestId, int ETag, string? Location, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary><c>Type/id</c> of what was written, from <see cref="Location"/>.</summary>
    public string Key => KeyOf(Location!);

    /// <summary><c>Type/id</c> in a location with or without base and version.</summary>
    public static string KeyOf(string location)
    {
        var parts = location.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        var history = parts.IndexOf("_history");
        var end = history < 0 ? parts.Count : history;
        return $"{parts[end - 2]}/{parts[end - 1]}";
    }

    /// <summary>The number in a weak version tag, <c>W/"3"</c>; 0 when it is none.</summary>
    public static int VersionOf(string? tag) =>
        int.TryParse(tag?.Replace("W/", "", StringComparison.Ordinal).Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
