using System.Collections.Immutable;

namespace Vooraf.Records.Writing;

/// <summary>Where everything of a request lives from now on.</summary>
/// <param name="ByKey">The home of each resource that is stored.</param>
/// <param name="Moved">Resources of trays that move along, with the dossier they move to.</param>
/// <param name="Dossiers">The dossiers that change, deletes included.</param>
internal sealed record Homes(IReadOnlyDictionary<ResourceKey, Home> ByKey, ImmutableArray<(ResourceVersion Version, long Dossier)> Moved, ImmutableArray<long> Dossiers);
