using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Tells, in a simple way of its own, to which slice a value belongs.</summary>
internal static class SliceMatch
{
    public static bool Is(JsonObject resource, Place place, ProfileNode slice)
    {
        var discriminators = slice.SliceOf!.Element["slicing"]?["discriminator"]?.AsArray() ?? [];
        return discriminators.Count > 0 && discriminators.All(discriminator => Meets(resource, place, slice, (string)discriminator!["type"]!, (string)discriminator["path"]!));
    }

    /// <summary>The ids of the elements by which a slice is told from the others.</summary>
    public static IEnumerable<string> DiscriminatorsOf(ProfileNode slice)
    {
        foreach (var discriminator in slice.SliceOf!.Element["slicing"]?["discriminator"]?.AsArray() ?? [])
            yield return (string)discriminator!["path"]! is "$this" ? slice.Id : slice.Id + "." + (string)discriminator["path"]!;
    }

    private static bool Meets(JsonObject resource, Place place, ProfileNode slice, string kind, string path)
    {
        var value = place.In(resource);
        return (kind, path) switch
        {
            ("type", "$this") => slice.TypeNames.Contains(place.Type.Name, StringComparer.Ordinal),
            (_, "url") => string.Equals((string?)value?["url"], UrlOf(slice), StringComparison.Ordinal),
            ("value" or "pattern", "$this") => MeetsValue(value, slice),
            ("value", _) => MeetsValue(value?[path], Child(slice, path)),
            ("profile", "$this") => string.Equals((string?)value?["system"], "email", StringComparison.Ordinal) == slice.Profiles.Any(static url => url.EndsWith("EmailAddresses", StringComparison.Ordinal)),
            ("exists", _) => Child(slice, path) is { } child && (child.Min > 0) == (value?[path] is not null),
            _ => false,
        };
    }

    private static bool MeetsValue(JsonNode? value, ProfileNode? expected)
    {
        if (value is null || expected is null)
            return false;
        if (expected.Expected is { } pattern)
            return Has(value, pattern);
        return expected.RequiredValueSet is { } valueSet && Codes.AreIn(value, valueSet);
    }

    private static ProfileNode? Child(ProfileNode slice, string name) =>
        slice.Children.Find(child => string.Equals(child.Name, name, StringComparison.Ordinal))
        ?? slice.Profiles.Select(ProfileTree.Find).OfType<ProfileTree>().Select(tree => tree.Root.Children.Find(child => string.Equals(child.Name, name, StringComparison.Ordinal))).FirstOrDefault();

    private static string? UrlOf(ProfileNode slice) =>
        (string?)slice.Children.Find(static child => child.Name is "url")?.Expected ?? slice.Profiles.FirstOrDefault();

    private static bool Has(JsonNode? value, JsonNode pattern) => pattern switch
    {
        JsonObject some => value is JsonObject holder && some.All(property => holder[property.Key] is { } found && Has(found, property.Value!)),
        JsonArray items => value is JsonArray values && items.All(item => values.Any(one => Has(one, item!))),
        _ => JsonNode.DeepEquals(value, pattern),
    };
}
