using System.Text.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Slicing;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>The test at the end of the path of a discriminator.</summary>
internal sealed class DiscriminatorEnds(ProfileSet set, Definition definition)
{
    private readonly LinkedSnapshots _linked = new(set, definition);

    internal Discriminator Of(SnapshotNode node, string kind) => kind switch
    {
        "type" => node.TypeNames is { Count: > 0 } types ? new TypeIs(types) : new CannotTell(),
        "profile" => LinkedSnapshots.TypeProfiles(node) is { Count: > 0 } profiles ? new ProfileIs([.. profiles.Select(Link)]) : new CannotTell(),
        "value" or "pattern" => Value(node) ?? ValueOfProfile(node) ?? new CannotTell(),
        _ => new CannotTell(),
    };

    private Discriminator? Value(SnapshotNode node)
    {
        if (node.ValueOf("fixed") is { ValueKind: not JsonValueKind.Undefined } expected)
            return new ValueIs(expected.Clone());
        if (node.ValueOf("pattern") is { ValueKind: not JsonValueKind.Undefined } pattern)
            return new PatternIs(pattern.Clone());
        if (node.BoundTo("required") is { } valueSet)
            return new CodeIsIn(set.ValueSets, valueSet);
        return ValueOfChildren(node);
    }

    /// <summary>What is fixed inside the element, when nothing is fixed on itself.</summary>
    private AllOf? ValueOfChildren(SnapshotNode node)
    {
        var parts = new List<Discriminator>();
        foreach (var child in node.Children)
        {
            if (child.Min > 0 && Value(child) is { } part)
                parts.Add(new Inside(child.Name, part));
        }

        return parts.Count == 0 ? null : new AllOf(parts);
    }

    private Discriminator? ValueOfProfile(SnapshotNode node) => _linked.RootOf(node) is { } root ? Value(root) : null;

    private ProfileLink Link(string canonical) => new(set, canonical, definition);
}
