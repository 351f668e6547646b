namespace Vooraf.Fhir.Packages;

/// <summary>Finds definitions by their canonical. Versions stand side by side; of the same version the package named first wins.</summary>
internal sealed class DefinitionIndex
{
    private readonly Dictionary<string, List<Definition>> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<Definition, DefinitionPackage> _homes = new(ReferenceEqualityComparer.Instance);

    internal DefinitionIndex(IReadOnlyList<DefinitionPackage> packages, string resourceType)
    {
        foreach (var package in packages)
        {
            foreach (var definition in package.Definitions)
            {
                if (string.Equals(definition.ResourceType, resourceType, StringComparison.Ordinal))
                    Add(package, definition);
            }
        }
    }

    internal IEnumerable<Definition> All => _homes.Keys;

    /// <summary>
    /// Finds one. With a version only that version is found; without, the one of the package that asks, else the latest.
    /// </summary>
    internal Definition? Find(string canonical, Definition? asking = null)
    {
        var (url, version) = Canonical.Split(canonical);
        if (!_byUrl.TryGetValue(url, out var versions))
            return null;
        if (version is not null)
            return versions.Find(found => string.Equals(found.Version, version, StringComparison.Ordinal));
        if (asking is not null && versions.Count > 1 && _homes.TryGetValue(asking, out var home))
            return versions.Find(found => ReferenceEquals(_homes[found], home)) ?? versions[^1];
        return versions[^1];
    }

    private void Add(DefinitionPackage package, Definition definition)
    {
        if (!_byUrl.TryGetValue(definition.Url, out var versions))
            _byUrl.Add(definition.Url, versions = []);
        var at = 0;
        while (at < versions.Count && VersionOrder.Compare(versions[at].Version, definition.Version) < 0)
            at++;
        if (at < versions.Count && VersionOrder.Compare(versions[at].Version, definition.Version) == 0)
            return;
        versions.Insert(at, definition);
        _homes.Add(definition, package);
    }
}
