using System.Collections.Immutable;

namespace Vooraf.Records.Log.Chains;

/// <summary>The roots that a store holds.</summary>
/// <param name="Last">The newest one (UTF-8); empty when there is none yet.</param>
/// <param name="Waiting">The oldest of those that were not delivered, in order, each with its number.</param>
/// <param name="WaitingCount">How many were not delivered.</param>
public sealed record KeptRoots(ReadOnlyMemory<byte> Last, ImmutableArray<(long Number, ReadOnlyMemory<byte> Line)> Waiting, long WaitingCount);
