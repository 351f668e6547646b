using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Records;

namespace Vooraf.Access.Relations;

/// <summary>Treatment relations as resources of a dossier: which they are, and how one ends.</summary>
public static class RelationResource
{
    /// <summary>True for a CareTeam.</summary>
    public static bool Is(ResourceVersion version) => string.Equals(version.Key.Type, "CareTeam", StringComparison.Ordinal);

    /// <summary>The same CareTeam, ended: inactive, and its period closed at that moment where it had begun and would go on. Nothing else changes.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonElement Ended(ResourceVersion version, DateTimeOffset at)
    {
        var team = JsonNode.Parse(version.Json.Span)!.AsObject();
        team["status"] = "inactive";
        var moment = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (team["period"] is not JsonObject period)
            team["period"] = new JsonObject { ["end"] = moment };
        else if (!LiesBeyond(period["start"], moment) && (period["end"] is null || LiesBeyond(period["end"], moment)))
            period["end"] = moment;
        return JsonSerializer.SerializeToElement(team);
    }

    // A day that is today does not lie beyond a moment of today, nor before it; its end is left as it was, and the status says the rest.
    private static bool LiesBeyond(JsonNode? date, string moment) =>
        date is JsonValue value && value.TryGetValue(out string? text) && string.CompareOrdinal(text, 0, moment, 0, "yyyy-MM-dd".Length) > 0;
}
