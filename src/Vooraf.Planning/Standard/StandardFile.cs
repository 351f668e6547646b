using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Vooraf.Planning.Standard;

/// <summary>The embedded file as it is written: ids only, canonical bases apart.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record StandardFile
{
    public required string Version { get; init; }

    public required ImmutableArray<string> Versions { get; init; }

    public required string CanonicalBase { get; init; }

    public required ImmutableArray<string> OlderCanonicalBases { get; init; }

    public required ImmutableArray<string> BsnSystems { get; init; }

    public required string ProviderStatement { get; init; }

    public required string ConsulterStatement { get; init; }

    public required ImmutableArray<string> Forms { get; init; }

    public required ImmutableArray<ProfileGroup> Profiles { get; init; }

    public required ImmutableArray<ProfileGroup> LaterProfiles { get; init; }

    public required ImmutableArray<ProfileSelector> Selectors { get; init; }

    public required ImmutableArray<FormerProfile> FormerProfiles { get; init; }

    public required ImmutableArray<StandardRule> Rules { get; init; }

    public required ImmutableArray<ValueSetEntry> ValueSets { get; init; }

    public required ImmutableArray<StandardSearchParameter> SearchParameters { get; init; }

    internal sealed record ProfileGroup(string Type, ImmutableArray<string> Ids);

    internal sealed record ValueSetEntry(string Id, ImmutableArray<StandardCode> Codes);
}
