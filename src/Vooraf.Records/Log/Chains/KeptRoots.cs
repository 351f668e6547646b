using System.Collections.Immutable;

namespace Vooraf.Records.Log.Chains;

/// <summary>The roots that a store holds.</summary>
/// <param name="Last">The newest one (UTF-8); empty when there is none yet.</param>
/// <param name="Waiting">Those that were not delivered, oldest first, each with its number.</param>
public sealed record KeptRoots(ReadOnlyMemory<byte> Last, ImmutableArray<(long Number, ReadOnlyMemory<byte> Line)> Waiting);
