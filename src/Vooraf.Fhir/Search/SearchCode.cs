namespace Vooraf.Fhir.Search;

/// <summary>A code of a value set that <c>:in</c> can name.</summary>
/// <param name="System">URI of the code system.</param>
/// <param name="Code">The code.</param>
public sealed record SearchCode(string System, string Code);
