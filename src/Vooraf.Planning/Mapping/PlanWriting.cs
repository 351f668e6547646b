using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>A plan as resources.</summary>
/// <param name="Resources">Every resource: those that were given, changed where the plan differs from them, and new ones after them. What did not change is the same bytes.</param>
/// <param name="Changed">The ones among them that are new or changed.</param>
/// <param name="NotCarried">What the plan says and these resources do not.</param>
public sealed record PlanWriting(ImmutableArray<PlanResource> Resources, ImmutableArray<PlanResource> Changed, ImmutableArray<NotCarried> NotCarried);
