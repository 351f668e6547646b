using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Vooraf.Planning.Standard;

/// <summary>Reads canonicals of profiles of every version of the standard as the current ones.</summary>
internal sealed class ProfileVersions
{
    private const string Folder = "/StructureDefinition/";

    private readonly string current;
    private readonly ImmutableArray<string> older;
    private readonly ImmutableArray<string> olderVersions;
    private readonly FrozenDictionary<string, FormerProfile> former;
    private readonly FrozenSet<string> ids;

    public ProfileVersions(StandardFile file)
    {
        current = file.CanonicalBase + Folder;
        older = [.. file.OlderCanonicalBases.Select(canonicalBase => canonicalBase + Folder)];
        olderVersions = file.Versions[..file.Versions.IndexOf(file.Version)];
        former = file.FormerProfiles.ToFrozenDictionary(profile => profile.Id, StringComparer.Ordinal);
        ids = file.Selectors.Select(selector => selector.Profile).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The current canonical of an id.</summary>
    public string Current(string id) => current + id;

    /// <summary>What a claimed canonical means now.</summary>
    /// <returns>The canonical to judge by, and whether to; for one of another publisher, itself. Null when nothing came in its place.</returns>
    public (string? Current, bool Judged) Find(string claimed)
    {
        var bar = claimed.IndexOf('|', StringComparison.Ordinal);
        var (url, version) = bar < 0 ? (claimed, null) : (claimed[..bar], claimed[(bar + 1)..]);
        if (IdOf(url, out var isOlder) is not { } id)
            return (claimed, true);

        isOlder |= version is not null && olderVersions.Contains(version, StringComparer.Ordinal);
        if ((isOlder || !ids.Contains(id)) && former.TryGetValue(id, out var profile))
            return (profile.Became is { } became ? Current(became) : null, profile.Judged);
        return (Current(id), true);
    }

    private string? IdOf(string url, out bool isOlder)
    {
        isOlder = false;
        if (url.StartsWith(current, StringComparison.Ordinal))
            return url[current.Length..];

        isOlder = true;
        foreach (var oldBase in older)
        {
            if (url.StartsWith(oldBase, StringComparison.Ordinal))
                return url[oldBase.Length..];
        }

        return null;
    }
}
