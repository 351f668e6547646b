using System.Text.Json.Nodes;

namespace Vooraf.Planning.Mapping;

/// <summary>A resource that was parsed.</summary>
/// <param name="Source">As it came.</param>
/// <param name="Root">Its contents.</param>
internal sealed record LoadedResource(PlanResource Source, JsonObject Root)
{
    public string Key => Source.Key;

    public string Type { get; } = Root["resourceType"] is JsonValue type && type.TryGetValue<string>(out var name) ? name : "";
}
