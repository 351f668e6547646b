using System.Collections.Concurrent;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation;

/// <summary>
/// The profiles, value sets and code systems that are loaded. Several versions of one canonical may stand side by side.
/// A profile is compiled when it is first used. Immutable to its users; safe for many threads.
/// </summary>
public sealed class ProfileSet
{
    private const int LongestLine = 32;
    private readonly DefinitionIndex _profiles;
    private readonly IReadOnlyList<ExtraInvariant> _extra;
    private readonly ConcurrentDictionary<Definition, ProfileRules> _compiled = new(ReferenceEqualityComparer.Instance);

    private ProfileSet(IReadOnlyList<DefinitionPackage> packages, IReadOnlyList<ExtraInvariant> extra)
    {
        _profiles = new DefinitionIndex(packages, "StructureDefinition");
        ValueSets = new ValueSetIndex(packages);
        _extra = extra;
    }

    /// <summary>The value sets and code systems.</summary>
    public ValueSetIndex ValueSets { get; }

    /// <summary>The profiles and extensions that are loaded.</summary>
    public IEnumerable<ProfileDescription> Profiles =>
        _profiles.All.Select(static found => new ProfileDescription(found.Url, found.Version, found.Type ?? ""));

    /// <summary>Makes a set of packages. Of two with the same canonical and version, the one of the package named first counts.</summary>
    public static ProfileSet Of(params IReadOnlyList<DefinitionPackage> packages) => new(packages, []);

    /// <summary>Makes a set of packages with rules of our own beside the published ones.</summary>
    public static ProfileSet Of(IReadOnlyList<DefinitionPackage> packages, IReadOnlyList<ExtraInvariant> extra) => new(packages, extra);

    /// <summary>Finds a profile by its canonical: with <c>|version</c> that one, without the latest; null when it is not loaded.</summary>
    public ProfileDescription? Find(string canonical) =>
        _profiles.Find(canonical) is { } found ? new ProfileDescription(found.Url, found.Version, found.Type ?? "") : null;

    /// <summary>The rules of a profile; null when it is not loaded.</summary>
    /// <param name="canonical">With or without version.</param>
    /// <param name="asking">The definition that names it, of which the package has the first say about the version.</param>
    internal ProfileRules? Rules(string canonical, Definition? asking = null)
    {
        if (_profiles.Find(canonical, asking) is not { } definition)
            return null;
        return _compiled.TryGetValue(definition, out var known) ? known : _compiled.GetOrAdd(definition, new ProfileRules(this, definition));
    }

    internal Definition? Definition(string canonical, Definition asking) => _profiles.Find(canonical, asking);

    /// <summary>The canonicals of a profile and of those that it derives from.</summary>
    internal IReadOnlyList<string> Line(Definition definition)
    {
        var line = new List<string>();
        for (var at = definition; at is not null && line.Count < LongestLine && !line.Contains(at.Url); at = at.BaseDefinition is { } parent ? _profiles.Find(parent, at) : null)
            line.Add(at.Url);
        return line;
    }

    /// <summary>Our own rules for a profile, those of the profiles that it derives from included.</summary>
    internal IEnumerable<ExtraInvariant> ExtraFor(Definition definition)
    {
        if (_extra.Count == 0)
            return [];
        var line = Line(definition);
        return _extra.Where(rule => line.Contains(rule.Profile, StringComparer.Ordinal));
    }
}
