using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>One thing to write.</summary>
public sealed record WriteEntry
{
    /// <summary>What to do.</summary>
    public required WriteMethod Method { get; init; }

    /// <summary>The resource type, from the URL.</summary>
    public required string Type { get; init; }

    /// <summary>The id, from the URL; null for a create and for a conditional update or delete.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// The resource: structurally valid, of the type <see cref="Type"/>. Must stay alive until the answer. Undefined for a delete.
    /// </summary>
    public JsonElement Resource { get; init; }

    /// <summary><c>Bundle.entry.fullUrl</c>, by which other entries of the transaction refer to this one; null when it has none.</summary>
    public string? FullUrl { get; init; }

    /// <summary>The version that must be the current one (If-Match); null for no condition.</summary>
    public int? IfMatch { get; init; }

    /// <summary>True for <c>If-None-Match: *</c>: an update that is refused when the resource exists.</summary>
    public bool IfNoneMatchAny { get; init; }

    /// <summary>True to be refused where it would change or remove what is here, also what was deleted here. Not part of what is asked when the same request comes again.</summary>
    public bool LeavesWhatIsHere { get; init; }

    /// <summary>
    /// Search criteria as in a URL, without type and question mark, percent-encoded, for instance
    /// <c>identifier=https%3A%2F%2Fexample.org%7C12</c>: the If-None-Exist of a create, the condition of a conditional update or delete.
    /// </summary>
    public string? Criteria { get; init; }

    /// <summary>The FHIRPath location of the entry for issues, such as <c>Bundle.entry[3]</c>; null when the resource is the whole body.</summary>
    public string? Place { get; init; }
}
