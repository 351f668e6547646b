using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Too few, or too many, where the profile asks for more than R4.</summary>
internal static class CardinalityBreaker
{
    public static IEnumerable<(string Kind, JsonObject After, string Location)> Break(Target target)
    {
        var node = target.Node;
        if (node.Min > (node.SliceOf is null ? target.Element.Min : 0) && target.Places.Count > 0)
            yield return ("min", WithoutAny(target), target.Location);
        if (node.Max < target.Element.Max && WithTooMany(target) is { } many)
            yield return ("max", many, target.Location);
    }

    private static JsonObject WithoutAny(Target target)
    {
        var copy = target.Copy();
        foreach (var place in target.Places.Reverse())
            Editing.Remove(copy, place);
        return copy;
    }

    private static JsonObject? WithTooMany(Target target)
    {
        var copy = target.Copy();
        if (target.Places is [var first, ..])
        {
            for (var count = target.Places.Count; count <= target.Node.Max; count++)
            {
                if (!Editing.Repeat(copy, first))
                    return null;
            }

            return copy;
        }

        return target.Node.SliceOf is null ? WithAdded(target, copy) : null;
    }

    private static JsonObject? WithAdded(Target target, JsonObject copy)
    {
        var type = target.Element.Types[0];
        if (target.Property(type.Name) is not { } property || target.Parent.HolderIn(copy) is not { } holder)
            return null;
        for (var count = 0; count <= target.Node.Max; count++)
        {
            if (Values.Of(type.Name) is not { } value)
                return null;
            Editing.Add(holder, property, value);
        }

        return copy;
    }
}
