using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>Reads Identifier elements.</summary>
internal static class IdentifierReading
{
    /// <summary>System and value; null when one of them is absent.</summary>
    public static (string System, string Value)? Of(JsonElement identifier)
    {
        if (identifier.ValueKind != JsonValueKind.Object
            || !identifier.TryGetProperty("system"u8, out var system) || system.ValueKind != JsonValueKind.String
            || !identifier.TryGetProperty("value"u8, out var value) || value.ValueKind != JsonValueKind.String)
            return null;

        return (system.GetString()!, value.GetString()!);
    }

    /// <summary>The BSN in nine digits; null when the identifier is no BSN or has no value.</summary>
    public static string? BsnOf(JsonElement identifier) =>
        Of(identifier) is var (system, value) && Bsn.IsSystem(system) ? Bsn.Normalise(value) : null;

    /// <summary>Every identifier with system and value of a resource: its element <c>identifier</c>, single or a list.</summary>
    public static IEnumerable<(string System, string Value)> AllOf(JsonElement resource)
    {
        if (!resource.TryGetProperty("identifier"u8, out var identifiers))
            yield break;

        if (identifiers.ValueKind != JsonValueKind.Array)
        {
            if (Of(identifiers) is { } only)
                yield return only;
            yield break;
        }

        foreach (var element in identifiers.EnumerateArray())
        {
            if (Of(element) is { } identifier)
                yield return identifier;
        }
    }
}
