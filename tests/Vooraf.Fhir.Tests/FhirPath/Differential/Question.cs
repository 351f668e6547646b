namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>An expression that both implementations evaluate.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Context">A path to the elements on which it is evaluated; null for the resource itself.</param>
/// <param name="On">The keys of the resources.</param>
/// <param name="IsPublished">True for one of a definition: an error of both implementations is not agreement, since it must work.</param>
internal sealed record Question(string Expression, string? Context, IReadOnlyList<string> On, bool IsPublished = false);
