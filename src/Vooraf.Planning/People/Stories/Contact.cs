using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>A contact person, with the roles and the relation to the person.</summary>
internal sealed record Contact(Human Human, Home Home, ImmutableArray<Coded> Roles, Coded Relation);
