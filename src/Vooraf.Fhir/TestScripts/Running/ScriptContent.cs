using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>What was sent or came back, or a fixture: a resource with its headers.</summary>
/// <param name="Resource">The resource as JSON, whatever it was sent in; undefined when there is none that can be read.</param>
/// <param name="Issues">What makes it invalid R4.</param>
/// <param name="MediaType">The media type that it was sent in, without parameters; null for a fixture or no content.</param>
/// <param name="Headers">Headers by name, in small letters; several values are joined by commas.</param>
internal sealed record ScriptContent(JsonElement Resource, IReadOnlyList<Issue> Issues, string? MediaType, IReadOnlyDictionary<string, string> Headers)
{
    private static readonly Dictionary<string, string> NoHeaders = new(StringComparer.Ordinal);

    /// <summary>A resource without anything around it.</summary>
    public static ScriptContent Of(JsonElement resource) => new(resource, [], null, NoHeaders);

    /// <summary>True when there is a resource.</summary>
    public bool HasResource => Resource.ValueKind == JsonValueKind.Object;

    /// <summary>The resource type; null when there is none.</summary>
    public string? Type => HasResource && Resource.TryGetProperty("resourceType"u8, out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    /// <summary>The id; null when there is none.</summary>
    public string? Id => HasResource && Resource.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    /// <summary>Why there is no resource.</summary>
    public string Unreadable => Issues.Count == 0 ? "there is no content" : "the content cannot be read: " + IssueText.Of(Issues);
}
