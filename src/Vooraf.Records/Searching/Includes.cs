using System.Collections.Immutable;
using Vooraf.Fhir.Search;

namespace Vooraf.Records.Searching;

/// <summary>Finds what comes along with matches, each resource once, and none that is itself a match.</summary>
internal static class Includes
{
    internal static async ValueTask<ImmutableArray<ResourceVersion>> OfAsync(
        ImmutableArray<SearchInclude> includes,
        ImmutableArray<ResourceVersion> page,
        ImmutableArray<ResourceVersion> matches,
        Surroundings surroundings,
        CancellationToken cancellation)
    {
        var targets = TargetsOf(includes, page);
        var seen = new HashSet<ResourceKey>(targets.Count);
        var found = ImmutableArray.CreateBuilder<ResourceVersion>(targets.Count);
        foreach (var (type, id) in targets)
        {
            var key = new ResourceKey(type, id);
            if (!seen.Add(key) || IsAmong(matches, key))
                continue;
            if (await surroundings.FindAsync(key, cancellation) is { } version)
                found.Add(version);
        }

        return found.DrainToImmutable();
    }

    private static List<(string Type, string Id)> TargetsOf(ImmutableArray<SearchInclude> includes, ImmutableArray<ResourceVersion> page)
    {
        var targets = new List<(string Type, string Id)>(page.Length);
        foreach (var version in page)
        {
            foreach (var include in includes)
                include.AddTargets(version.Index.Span, targets);
        }

        return targets;
    }

    private static bool IsAmong(ImmutableArray<ResourceVersion> matches, ResourceKey key)
    {
        foreach (var match in matches)
        {
            if (match.Key == key)
                return true;
        }

        return false;
    }
}
