using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation;

namespace Vooraf.Planning.Standard;

/// <summary>
/// Chooses the profiles that a resource must meet: those in <c>meta.profile</c>, older canonicals read as what they became, and those that its type and
/// codes point to, so that leaving <c>meta.profile</c> out escapes nothing. Immutable, usable by many threads.
/// </summary>
public sealed class ProfileChooser : IProfileChooser
{
    private readonly ProfileVersions versions;
    private readonly FrozenDictionary<string, ImmutableArray<(ProfileSelector Selector, string Canonical)>> selectors;

    internal ProfileChooser(StandardFile file, bool later)
    {
        versions = new ProfileVersions(file);
        selectors = file.Selectors.Where(selector => later || !selector.Later)
            .GroupBy(selector => selector.Type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(selector => (selector, versions.Current(selector.Profile))).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public ProfileChoice Choose(JsonElement resource)
    {
        var chosen = ImmutableArray.CreateBuilder<string>(2);
        var notJudged = ImmutableArray.CreateBuilder<string>();
        var replaced = new List<string>();
        foreach (var claimed in ClaimedProfiles.Of(resource))
        {
            var version = versions.Find(claimed);
            if (version.Judged && version.Current is { } current)
                AddOnce(chosen, current);
            else
                notJudged.Add(claimed);
            if (!version.Judged && version.Current is { } instead)
                replaced.Add(instead);
        }

        foreach (var (selector, canonical) in SelectorsOf(resource))
        {
            if (selector.Selects(resource) && !replaced.Contains(canonical))
                AddOnce(chosen, canonical);
        }

        return new ProfileChoice(chosen.ToImmutable(), notJudged.ToImmutable());
    }

    private ImmutableArray<(ProfileSelector Selector, string Canonical)> SelectorsOf(JsonElement resource) =>
        ResourceName.Of(resource) is { } name ? selectors.GetValueOrDefault(name, []) : [];

    private static void AddOnce(ImmutableArray<string>.Builder canonicals, string canonical)
    {
        if (!canonicals.Contains(canonical))
            canonicals.Add(canonical);
    }
}
