using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>A plan as it was read, and what the plan has no place for.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="NotCarried">Elements or answers that the plan does not hold; they stay where they came from.</param>
public sealed record PlanReading(Plan Plan, ImmutableArray<NotCarried> NotCarried);
