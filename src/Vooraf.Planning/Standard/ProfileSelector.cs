using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Planning.Standard;

/// <summary>By what a resource is recognised that a profile is meant for, whatever its <c>meta.profile</c> says.</summary>
/// <param name="Profile">Id of the profile.</param>
/// <param name="Type">The resource type.</param>
/// <param name="Element">The element that tells, a CodeableConcept; null when the type alone does.</param>
/// <param name="System">The system of its codes.</param>
/// <param name="Codes">One of these.</param>
/// <param name="Later">True when it belongs to the later changes, which can be switched on.</param>
internal sealed record ProfileSelector(string Profile, string Type, string? Element, string? System, ImmutableArray<string> Codes, bool Later)
{
    /// <summary>True when the resource is one. A malformed resource never is.</summary>
    public bool Selects(JsonElement resource)
    {
        if (Element is null)
            return true;
        if (!resource.TryGetProperty(Element, out var concept))
            return false;
        if (concept.ValueKind != JsonValueKind.Array)
            return HasCode(concept);

        foreach (var one in concept.EnumerateArray())
        {
            if (HasCode(one))
                return true;
        }

        return false;
    }

    private bool HasCode(JsonElement concept)
    {
        if (concept.ValueKind != JsonValueKind.Object || !concept.TryGetProperty("coding"u8, out var codings) || codings.ValueKind != JsonValueKind.Array)
            return false;

        foreach (var coding in codings.EnumerateArray())
        {
            if (coding.ValueKind == JsonValueKind.Object && Says(coding, "system"u8, System!) && Codes.Any(code => Says(coding, "code"u8, code)))
                return true;
        }

        return false;
    }

    private static bool Says(JsonElement coding, ReadOnlySpan<byte> name, string value) =>
        coding.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.String && property.ValueEquals(value);
}
