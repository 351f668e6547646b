using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Another value than the one that the profile fixes, or than its pattern.</summary>
internal static class ValueBreaker
{
    public static IEnumerable<(string Kind, JsonObject After, string Location)> Break(Target target)
    {
        if (target.Node.Expected is not { } expected || target.Places is not [var place, ..] || target.Element.Name is "url" && target.Parent.Type.Name is "Extension")
            yield break;
        var copy = target.Copy();
        if (Other(place.In(copy), expected, target) is not { } other)
            yield break;
        Editing.Replace(copy, place, other);
        yield return ("value", copy, target.Location);
    }

    private static JsonNode? Other(JsonNode? value, JsonNode expected, Target target) => value switch
    {
        null => null,
        JsonObject some => OtherObject(some, expected),
        _ when target.Element.Codes is { } codes => codes.Codes.First(code => !string.Equals(code, (string?)expected, StringComparison.Ordinal)),
        _ => "other",
    };

    private static JsonObject OtherObject(JsonObject value, JsonNode expected)
    {
        var other = value.DeepClone().AsObject();
        if (expected["coding"] is not null)
            other["coding"] = new JsonArray(Values.Of("Coding"));
        else
            other[expected.AsObject().First().Key] = "http://example.org/other";
        return other;
    }
}
