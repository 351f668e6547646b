using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>
/// Puts together what must be stored together: resources that refer to each other, whichever comes first. Professionals and organisations,
/// to which everybody refers, are a group of their own that goes first; and a link between two persons does not make them one.
/// </summary>
internal static class ImportGroups
{
    public static IReadOnlyList<List<ImportedResource>> Of(IReadOnlyList<ImportedResource> resources, string? serviceBase)
    {
        var places = new Dictionary<ResourceKey, int>();
        for (var place = 0; place < resources.Count; place++)
            places[resources[place].Key] = place;

        var roots = Enumerable.Range(0, resources.Count).ToArray();
        foreach (var (place, resource) in resources.Index())
        {
            foreach (var target in resource.References.Select(reference => ImportReferences.KeyOf(reference.Literal, serviceBase)).OfType<ResourceKey>())
            {
                if (places.TryGetValue(target, out var other) && Joins(resource.Key, target))
                    roots[Root(roots, place)] = Root(roots, other);
            }
        }

        return [.. resources.Index().GroupBy(item => Root(roots, item.Index)).Select(group => group.Select(item => item.Item).ToList()).OrderBy(group => IsDirectory(group) ? 0 : 1)];
    }

    private static bool Joins(ResourceKey from, ResourceKey to) =>
        DirectoryTypes.Contains(from.Type) == DirectoryTypes.Contains(to.Type) && !(IsPatient(from) && IsPatient(to));

    private static bool IsPatient(ResourceKey key) => string.Equals(key.Type, "Patient", StringComparison.Ordinal);

    private static bool IsDirectory(List<ImportedResource> group) => DirectoryTypes.Contains(group[0].Key.Type);

    private static int Root(int[] roots, int place)
    {
        while (roots[place] != place)
            place = roots[place] = roots[roots[place]];
        return place;
    }
}
