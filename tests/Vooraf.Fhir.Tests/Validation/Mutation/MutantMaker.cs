using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>Derives from the constraints of profiles resources that break one of them each. Of every constraint it makes one mutant, from the first instance that allows it.</summary>
internal sealed class MutantMaker
{
    private const int Deepest = 12;
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly List<Mutant> _mutants = [];
    private readonly List<(ProfileTree Hosted, Instance Instance)> _hosted = [];
    private readonly Func<Mutant, bool> _isRightByR4;
    private Instance _instance = null!;
    private string _profile = "";

    private MutantMaker(Func<Mutant, bool> isRightByR4) => _isRightByR4 = isRightByR4;

    /// <summary>The mutants of the profiles that the instances claim, of those that they derive from, and of the profiles of types and extensions inside.</summary>
    public static IReadOnlyList<Mutant> Of(IEnumerable<Instance> instances, Func<Mutant, bool> isRightByR4)
    {
        var maker = new MutantMaker(isRightByR4);
        foreach (var instance in instances)
        {
            foreach (var tree in ProfileTree.Line(instance.Claims))
                maker.Visit(instance, tree);
        }

        foreach (var (hosted, instance) in maker._hosted.ToList())
            maker.Visit(instance, Host.Tree(hosted));
        return maker._mutants;
    }

    private void Visit(Instance instance, ProfileTree tree)
    {
        _instance = instance;
        _profile = tree.Url;
        var whole = Places.OfResource(instance.Resource);
        Add(tree, tree.Root, InvariantBreaker.Break(instance.Resource, whole, whole, tree.Root));
        VisitChildren(tree, tree.Root, whole, new HashSet<string>(StringComparer.Ordinal));
    }

    /// <summary>Visits the elements of a value.</summary>
    /// <param name="home">The profile that the element stands in.</param>
    /// <param name="node">The element.</param>
    /// <param name="place">The value.</param>
    /// <param name="telling">Elements that only tell an optional slice from others: another value there is no fault.</param>
    private void VisitChildren(ProfileTree home, ProfileNode node, Place place, IReadOnlySet<string> telling)
    {
        foreach (var child in node.Children)
        {
            VisitElement(home, child, place, telling);
            foreach (var slice in child.Slices)
                VisitElement(home, slice, place, telling);
        }
    }

    private void VisitElement(ProfileTree home, ProfileNode node, Place parent, IReadOnlySet<string> telling)
    {
        if (parent.Steps.Count > Deepest || parent.Type.FindElement(node.Name) is null)
            return;
        var told = node is { SliceOf: not null, Min: 0 } ? telling.Union(SliceMatch.DiscriminatorsOf(node), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal) : telling;
        var resource = _instance.Resource;
        var target = new Target(resource, parent, node, Places.Of(resource, parent, node));
        if (!telling.Contains(node.Id) || node.SliceOf is not null)
            Add(home, node, CardinalityBreaker.Break(target));
        if (!told.Contains(node.Id))
        {
            Add(home, node, ValueBreaker.Break(target));
            Add(home, node, BindingBreaker.Break(target));
        }

        Add(home, node, TypeBreaker.Break(target));
        Add(home, node, TargetBreaker.Break(target));
        if (!IsToldByProfile(node))
            Add(home, node, InvariantBreaker.Break(resource, parent, target.Places is [var first, ..] ? first : null, node));
        foreach (var place in target.Places)
            VisitValue(home, node, place, told);
    }

    private void VisitValue(ProfileTree home, ProfileNode node, Place place, IReadOnlySet<string> telling)
    {
        var isTold = IsToldByProfile(node);
        if (!isTold)
            VisitChildren(home, node, place, telling);
        foreach (var inner in node.Profiles.Select(ProfileTree.Find).OfType<ProfileTree>())
        {
            if (Host.ElementFor(inner.Type) is not null && place.In(_instance.Resource) is { } value && !_instance.Claims.StartsWith("urn:", StringComparison.Ordinal))
                _hosted.AddRange(ProfileTree.Line(inner.Url).Select(tree => (tree, Host.Instance(tree, value, _instance.References))));
            if (isTold)
                continue;
            // Inside the profile of a type, what tells the slice has the id that it has there.
            var inside = telling.Select(id => id.StartsWith(node.Id + ".", StringComparison.Ordinal) ? inner.Root.Id + id[node.Id.Length..] : id).ToHashSet(StringComparer.Ordinal);
            Add(inner, inner.Root, InvariantBreaker.Break(_instance.Resource, place, place, inner.Root));
            VisitChildren(inner, inner.Root, place, inside);
        }
    }

    /// <summary>True for an optional slice that is told by its profile: a value that breaks it belongs to no slice.</summary>
    private static bool IsToldByProfile(ProfileNode node) =>
        node is { SliceOf: { } whole, Min: 0 } && (whole.Element["slicing"]?["discriminator"]?.AsArray() ?? []).Any(static discriminator => (string)discriminator!["type"]! is "profile" && (string)discriminator["path"]! is "$this");

    private void Add(ProfileTree home, ProfileNode node, IEnumerable<(string Kind, JsonObject After, string Location)> broken)
    {
        foreach (var (kind, after, location) in broken)
        {
            var mutant = new Mutant(_profile, home.Url, node.Id, kind, _instance.Resource, after, location, _instance.References);
            if (!_made.Contains(mutant.Key) && _isRightByR4(mutant))
            {
                _made.Add(mutant.Key);
                _mutants.Add(mutant);
            }
        }
    }
}
