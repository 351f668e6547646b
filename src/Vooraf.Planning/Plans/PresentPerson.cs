using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Somebody who was at the conversation beside the person and the professional (facts C.5; form 997 and 998).</summary>
/// <param name="Contact">Key of the contact; null when only a role or a relation is told, as the form does.</param>
/// <param name="Roles">The roles that were told, or those of the contact.</param>
/// <param name="Relations">The relations that were told, or those of the contact.</param>
public sealed record PresentPerson(string? Contact, ImmutableArray<PlanConcept> Roles, ImmutableArray<PlanConcept> Relations);
