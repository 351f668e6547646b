using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A type that R4 allows and the profile does not.</summary>
internal static class TypeBreaker
{
    public static IEnumerable<(string Kind, JsonObject After, string Location)> Break(Target target)
    {
        if (target.Node.SliceOf is not null || !target.Element.IsChoice || target.Node.TypeNames.ToHashSet(StringComparer.Ordinal) is not { Count: > 0 } allowed)
            yield break;
        var other = target.Element.Types.FirstOrDefault(type => !allowed.Contains(type.Name) && Values.Of(type.Name) is not null);
        if (other is null || target.Property(other.Name) is not { } property)
            yield break;
        var copy = target.Copy();
        foreach (var place in target.Places)
            Editing.Remove(copy, place);
        if (target.Parent.HolderIn(copy) is not { } holder)
            yield break;
        Editing.Add(holder, property, Values.Of(other.Name)!);
        yield return ("type", copy, target.Location);
    }
}
