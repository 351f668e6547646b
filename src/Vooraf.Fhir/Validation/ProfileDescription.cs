namespace Vooraf.Fhir.Validation;

/// <summary>A profile that is loaded.</summary>
/// <param name="Url">Its canonical.</param>
/// <param name="Version">Its version; null when it has none.</param>
/// <param name="Type">The type that it constrains.</param>
public sealed record ProfileDescription(string Url, string? Version, string Type);
