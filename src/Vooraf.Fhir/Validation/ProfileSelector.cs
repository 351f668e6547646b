namespace Vooraf.Fhir.Validation;

/// <summary>Says which profile a resource must meet by its type and code, whether it claims the profile or not.</summary>
/// <param name="ResourceType">The type of the resource.</param>
/// <param name="Profile">The canonical of the profile.</param>
/// <param name="Path">Where the CodeableConcept or Coding stands, such as <c>code</c> or <c>category</c>; null when every resource of the type is meant.</param>
/// <param name="System">The system of the code.</param>
/// <param name="Code">The code.</param>
public sealed record ProfileSelector(string ResourceType, string Profile, string? Path = null, string? System = null, string? Code = null);
