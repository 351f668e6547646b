using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Crash;

/// <summary>What one client wrote of one resource: nobody else writes it, so its versions are known.</summary>
/// <param name="Key"><c>Type/id</c>.</param>
internal sealed record WrittenResource(string Key)
{
    /// <summary>The content of a version that is a delete.</summary>
    public const JsonObject? Deleted = null;

    /// <summary>The acknowledged versions, from the first; null for a delete.</summary>
    public List<JsonObject?> Versions { get; } = [];

    /// <summary>True when a write was sent of which no answer came.</summary>
    public bool HasPending { get; set; }

    /// <summary>The content of that write; null for a delete.</summary>
    public JsonObject? Pending { get; set; }
}
