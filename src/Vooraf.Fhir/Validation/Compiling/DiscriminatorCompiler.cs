using System.Text.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Slicing;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Makes tests of the discriminators of a slice (https://hl7.org/fhir/R4/profiling.html#discriminator).</summary>
internal sealed class DiscriminatorCompiler(ProfileSet set, Definition definition)
{
    private readonly LinkedSnapshots _linked = new(set, definition);
    private readonly DiscriminatorEnds _ends = new(set, definition);

    internal Discriminator Of(SnapshotNode slice, JsonElement slicing)
    {
        var parts = new List<Discriminator>();
        foreach (var discriminator in JsonText.ItemsOf(slicing, "discriminator"u8))
        {
            var path = DiscriminatorPath.Split(JsonText.Of(discriminator, "path"u8) ?? "$this");
            parts.Add(Step(slice, JsonText.Of(discriminator, "type"u8) ?? "value", path));
        }

        return parts.Count switch
        {
            0 => new CannotTell(),
            1 => parts[0],
            _ => new AllOf(parts),
        };
    }

    /// <summary>The test of what the rest of the path leads to, seen from an element of a snapshot.</summary>
    private Discriminator Step(SnapshotNode node, string kind, string[] path)
    {
        if (path.Length == 0)
            return _ends.Of(node, kind);
        var step = path[0];
        var rest = path[1..];
        if (step is "resolve()")
            return Resolve(node, kind, rest);
        if (DiscriminatorPath.ExtensionUrl(step) is { } url)
            return InExtension(node, kind, url, rest);
        if (step is "url" && LinkedSnapshots.ExtensionUrl(node) is { } canonical)
            return new UrlIs(canonical);
        if ((node.Child(step) ?? _linked.RootOf(node)?.Child(step)) is not { } child)
            return new CannotTell();
        return kind is "exists" && rest.Length == 0 ? Existing(child, inner => new Inside(step, inner)) : new Inside(step, Step(child, kind, rest));
    }

    private Discriminator Resolve(SnapshotNode node, string kind, string[] rest)
    {
        if (rest.Length > 0)
            return _linked.TargetOf(node) is { } target ? new Resolved(Step(target, kind, rest)) : new CannotTell();
        return kind switch
        {
            "profile" => new TargetIs(_linked.Targets(node)),
            "type" => new Resolved(new TypeIs([.. _linked.Targets(node).Select(static link => link.TypeName).OfType<string>()])),
            _ => new CannotTell(),
        };
    }

    private Discriminator InExtension(SnapshotNode node, string kind, string url, string[] rest)
    {
        var slice = node.Child("extension")?.Slices.Find(candidate => string.Equals(LinkedSnapshots.ExtensionUrl(candidate), url, StringComparison.Ordinal));
        if (slice is null)
            return new CannotTell();
        return kind is "exists" && rest.Length == 0
            ? Existing(slice, inner => new InsideExtension(url, inner))
            : new InsideExtension(url, Step(slice, kind, rest));
    }

    private static Discriminator Existing(SnapshotNode node, Func<Discriminator, Discriminator> at)
    {
        if (node.Max == 0)
            return new Not(at(new Exists()));
        return node.Min > 0 ? at(new Exists()) : new CannotTell();
    }
}
