using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation;

/// <summary>Chooses the profiles that stand in <c>meta.profile</c>, and no others.</summary>
public sealed class ClaimedProfiles : IProfileChooser
{
    /// <summary>The one there is.</summary>
    public static ClaimedProfiles Only { get; } = new();

    /// <summary>The canonicals in <c>meta.profile</c>; those that are no text are left out.</summary>
    public static IEnumerable<string> Of(JsonElement resource)
    {
        if (!JsonText.TryGet(resource, "meta"u8, out var meta))
            yield break;

        foreach (var claimed in JsonText.ItemsOf(meta, "profile"u8))
        {
            if (claimed.ValueKind == JsonValueKind.String)
                yield return claimed.GetString()!;
        }
    }

    /// <inheritdoc />
    public ProfileChoice Choose(JsonElement resource) => new([.. Of(resource).Distinct(StringComparer.Ordinal)], []);
}
