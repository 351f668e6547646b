using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Records;

namespace Vooraf.Access.Consents;

/// <summary>Sharing consents as resources of a dossier: which they are, and how one ends.</summary>
public static class SharingConsentResource
{
    /// <summary>True for a Consent of scope <c>patient-privacy</c>.</summary>
    public static bool Is(ResourceVersion version)
    {
        if (!string.Equals(version.Key.Type, "Consent", StringComparison.Ordinal))
            return false;
        using var document = JsonDocument.Parse(version.Json);
        return ChoiceReader.IsAboutSharing(document.RootElement);
    }

    /// <summary>The same Consent, withdrawn: from the moment that it is written it counts no more. Nothing else changes.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonElement Withdrawn(ResourceVersion version)
    {
        var consent = JsonNode.Parse(version.Json.Span)!.AsObject();
        consent["status"] = "inactive";
        return JsonSerializer.SerializeToElement(consent);
    }
}
