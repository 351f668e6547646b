using System.Collections.Immutable;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Where a value is, from the resource down, with the type found there. One expression gives one path for each type of its choices.</summary>
/// <param name="Steps">The properties, from the resource down.</param>
/// <param name="Type">The FHIR type of the value, for instance <c>CodeableConcept</c>.</param>
/// <param name="Target">From <c>.where(resolve() is X)</c>: the type that the reference must point to; otherwise null.</param>
/// <param name="Truth">True for <c>X.exists() and X != false</c>: the value says whether the element is there and not false.</param>
internal sealed record ElementPath(ImmutableArray<PathStep> Steps, string Type, string? Target = null, bool Truth = false);
