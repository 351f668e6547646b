using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A code that is not in the value set of a required binding of the profile.</summary>
internal static class BindingBreaker
{
    public static IEnumerable<(string Kind, JsonObject After, string Location)> Break(Target target)
    {
        if (target.Node.RequiredValueSet is not { } valueSet || Codes.ListedIn(valueSet) is not { Count: > 0 } listed || target.Places is not [var place, ..])
            yield break;
        var copy = target.Copy();
        if (Other(place.In(copy), place.Type.Name, target, listed) is not { } other)
            yield break;
        Editing.Replace(copy, place, other);
        yield return ("binding", copy, target.Location);
    }

    private static JsonNode? Other(JsonNode? value, string type, Target target, IReadOnlySet<(string System, string Code)> listed) => type switch
    {
        _ when value is null => null,
        "CodeableConcept" => new JsonObject { ["coding"] = new JsonArray(Values.Of("Coding")) },
        "Coding" => Values.Of("Coding"),
        "code" when target.Element.Codes is { } codes => codes.Codes.FirstOrDefault(code => listed.All(one => !string.Equals(one.Code, code, StringComparison.Ordinal))),
        "code" => "other",
        _ => null,
    };
}
