using System.Collections.Immutable;

namespace Vooraf.Records.Storage;

/// <summary>One new version in a commit.</summary>
/// <param name="Version">The version to store. Its <see cref="ResourceVersion.Home"/> may differ from the home of the former version: then the resource, with its history, moves.</param>
/// <param name="LookUps">All look-ups that find the resource from now on; those of the former version go.</param>
public sealed record ResourceWrite(ResourceVersion Version, ImmutableArray<LookUp> LookUps);
