namespace Vooraf.Planning.Standard;

/// <summary>A profile of the standard.</summary>
/// <param name="Type">The resource type that it constrains.</param>
/// <param name="Canonical">Its canonical URL, in the current base.</param>
public sealed record StandardProfile(string Type, string Canonical);
