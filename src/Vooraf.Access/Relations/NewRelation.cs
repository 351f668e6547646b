using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Access.Consents;

namespace Vooraf.Access.Relations;

/// <summary>
/// A treatment relation to be written as a CareTeam: <c>participant.member.identifier</c> names the professional or the organisation, <c>period</c> from when until when,
/// <c>reasonCode</c> on what ground, <c>status</c> active.
/// </summary>
public sealed record NewRelation
{
    /// <summary>System and number of the professional, as tokens name them; the system may be null. Null when it is the organisation's.</summary>
    public (string? System, string Value)? Professional { get; init; }

    /// <summary>URA of the organisation; null when it is a professional's.</summary>
    public string? Organisation { get; init; }

    /// <summary>From this day; null: from always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until and with this day; null: until it is ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>On what ground, in words; null when nobody said.</summary>
    public string? Ground { get; init; }

    /// <summary>The CareTeam.</summary>
    /// <param name="patient">Id of the Patient.</param>
    public JsonElement Write(string patient)
    {
        var team = new JsonObject
        {
            ["resourceType"] = "CareTeam",
            ["status"] = "active",
            ["subject"] = new JsonObject { ["reference"] = "Patient/" + patient },
        };
        if (Period.Write(From, Until) is { } period)
            team["period"] = period;
        team["participant"] = new JsonArray(Participants());
        if (Ground is not null)
            team["reasonCode"] = new JsonArray(new JsonObject { ["text"] = Ground });
        return JsonSerializer.SerializeToElement(team);
    }

    private JsonNode[] Participants()
    {
        var members = new List<JsonNode>(2);
        if (Professional is { } person)
            members.Add(Member("Practitioner", person.System, person.Value));
        if (Organisation is not null)
            members.Add(Member("Organization", ConsentCodes.Ura, Organisation));
        return [.. members];
    }

    private static JsonObject Member(string type, string? system, string value)
    {
        var identifier = new JsonObject();
        if (system is not null)
            identifier["system"] = system;
        identifier["value"] = value;
        return new JsonObject { ["member"] = new JsonObject { ["type"] = type, ["identifier"] = identifier } };
    }
}
