using System.Text.Json.Nodes;

namespace Vooraf.Access.Tests.Making;

/// <summary>A treatment relation as a CareTeam.</summary>
internal static class MadeRelation
{
    /// <summary>Of a person of the staff.</summary>
    public static string Of(string id, string staff, string start = "2026-01-01", string end = "") => Team(id, "https://north.example/staff", staff, start, end);

    /// <summary>Of an organisation.</summary>
    public static string OfOrganisation(string id, string ura) => Team(id, "http://fhir.nl/fhir/NamingSystem/ura", ura, "2026-01-01", "");

    /// <summary>Says a member anew: <c>"name":value</c>.</summary>
    public static string With(this string team, string member)
    {
        var json = JsonNode.Parse(team)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse("{" + member + "}")!.AsObject())
            json[name] = value?.DeepClone();
        return json.ToJsonString();
    }

    private static string Team(string id, string system, string value, string start, string end)
    {
        var until = end.Length == 0 ? "" : $$""","end":"{{end}}" """;
        return $$$$"""{"resourceType":"CareTeam","id":"{{{{id}}}}","status":"active","subject":{"reference":"Patient/p1"},"period":{"start":"{{{{start}}}}"{{{{until}}}}},"reasonCode":[{"text":"palliative care"}],"participant":[{"member":{"identifier":{"system":"{{{{system}}}}","value":"{{{{value}}}}"}}}]}""";
    }
}
