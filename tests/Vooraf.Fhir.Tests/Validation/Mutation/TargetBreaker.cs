using System.Text.Json.Nodes;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A reference to a resource of a type that R4 allows and the profile does not, or to a bare one that meets no profile.</summary>
internal static class TargetBreaker
{
    public static IEnumerable<(string Kind, JsonObject After, string Location)> Break(Target target)
    {
        var element = target.Element.Types.FirstOrDefault(static type => type.Name is "Reference");
        if (element is null || !target.Node.Targets.Any() || target.Property("Reference") is not { } property)
            yield break;
        var allowed = target.Node.Targets.Select(TypeOf).ToHashSet(StringComparer.Ordinal);
        if (allowed.Contains("Resource"))
            yield break;
        var others = element.Targets.Count == 0 ? ["Basic"] : element.Targets;
        if (others.FirstOrDefault(type => !allowed.Contains(type)) is { } wrong && PointTo(target, property, wrong) is { } elsewhere)
            yield return ("target type", elsewhere.After, elsewhere.Location);
        if (target.Node.Targets.All(NeedsMoreThanNothing) && PointTo(target, property, allowed.First()) is { } bare)
            yield return ("target profile", bare.After, bare.Location);
    }

    private static (JsonObject After, string Location)? PointTo(Target target, PropertyDefinition property, string type)
    {
        var copy = target.Copy();
        var reference = new JsonObject { ["reference"] = type + "/" + KnownResources.BareId };
        if (target.Places.FirstOrDefault(static place => place.Type.Name is "Reference") is { } place)
            Editing.Replace(copy, place, reference);
        else if (target.Node.SliceOf is null && target.Places.Count == 0 && target.Parent.HolderIn(copy) is { } holder)
            Editing.Add(holder, property, reference);
        else
            return null;
        return (copy, target.Location);
    }

    private static string TypeOf(string canonical) => ProfileTree.Find(canonical)?.Type ?? canonical[(canonical.LastIndexOf('/') + 1)..];

    /// <summary>True when a resource without any element breaks the profile itself, and not only R4.</summary>
    private static bool NeedsMoreThanNothing(string canonical) =>
        ProfileTree.Find(canonical) is { } tree && tree.Root.Children.Exists(static child => child.Min > 0 || child.Slices.Exists(static slice => slice.Min > 0));
}
