using System.Collections.Frozen;
using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>Finds the profiles that a resource must meet by its type and code.</summary>
internal sealed class ProfileSelection(IReadOnlyList<ProfileSelector> selectors)
{
    private readonly FrozenDictionary<string, ProfileSelector[]> _byType = selectors
        .GroupBy(static selector => selector.ResourceType, StringComparer.Ordinal)
        .ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);

    internal void AddFor(ResourceScope scope, Action<string> add)
    {
        if (!_byType.TryGetValue(scope.Type!.Name, out var candidates))
            return;
        foreach (var selector in candidates)
        {
            if (selector.Path is null || Has(scope.Resource, selector.Path, selector))
                add(selector.Profile);
        }
    }

    private static bool Has(JsonElement element, string path, ProfileSelector selector)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? path : path[..dot];
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return false;
        if (value.ValueKind != JsonValueKind.Array)
            return dot < 0 ? IsCoded(value, selector) : Has(value, path[(dot + 1)..], selector);
        foreach (var item in value.EnumerateArray())
        {
            if (dot < 0 ? IsCoded(item, selector) : Has(item, path[(dot + 1)..], selector))
                return true;
        }

        return false;
    }

    private static bool IsCoded(JsonElement value, ProfileSelector selector)
    {
        if (IsCode(value, selector))
            return true;
        foreach (var coding in JsonText.ItemsOf(value, "coding"u8))
        {
            if (IsCode(coding, selector))
                return true;
        }

        return false;
    }

    private static bool IsCode(JsonElement coding, ProfileSelector selector) =>
        JsonText.TryGet(coding, "code"u8, out var code) && code.ValueKind == JsonValueKind.String && code.ValueEquals(selector.Code)
        && (selector.System is null
            || (JsonText.TryGet(coding, "system"u8, out var system) && system.ValueKind == JsonValueKind.String && system.ValueEquals(selector.System)));
}
