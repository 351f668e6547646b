using System.Collections.Concurrent;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Terminology;

/// <summary>The value sets and code systems that are loaded; each is read when it is first asked for. Safe for many threads.</summary>
public sealed class ValueSetIndex
{
    private const int Deepest = 32;
    private readonly DefinitionIndex _valueSets;
    private readonly DefinitionIndex _codeSystems;
    private readonly ConcurrentDictionary<Definition, LoadedValueSet?> _read = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Definition, CodeGroup?> _systems = new(ReferenceEqualityComparer.Instance);

    internal ValueSetIndex(IReadOnlyList<DefinitionPackage> packages)
    {
        _valueSets = new DefinitionIndex(packages, "ValueSet");
        _codeSystems = new DefinitionIndex(packages, "CodeSystem");
    }

    /// <summary>Makes an index of the value sets and code systems in packages.</summary>
    public static ValueSetIndex Of(params IReadOnlyList<DefinitionPackage> packages) => new(packages);

    /// <summary>Finds a value set by its canonical, with or without <c>|version</c>; null when it is not loaded or cannot be read.</summary>
    public LoadedValueSet? Find(string canonical) => Find(canonical, []);

    /// <summary>As <see cref="Find(string)"/>; value sets being read stand in the trail, so that a circle of includes ends.</summary>
    internal LoadedValueSet? Find(string canonical, IReadOnlyList<Definition> trail)
    {
        if (trail.Count > Deepest || _valueSets.Find(canonical) is not { } definition || trail.Contains(definition))
            return null;
        if (_read.TryGetValue(definition, out var known))
            return known;
        var read = ValueSetReader.Read(this, definition, [.. trail, definition]);
        return _read.GetOrAdd(definition, read);
    }

    /// <summary>All codes of a code system; null when it is not loaded or does not list its codes completely.</summary>
    internal CodeGroup? CodesOf(string system) =>
        _codeSystems.Find(system) is { } definition ? _systems.GetOrAdd(definition, static found => CodeSystemReader.Read(found)) : null;
}
