using System.Collections.Immutable;

namespace Vooraf.Fhir.Search;

/// <summary>A value set that <c>:in</c> can name, with all its codes.</summary>
/// <param name="Canonicals">Its URLs without version; each means the same set, whichever version is asked.</param>
/// <param name="Codes">The codes.</param>
public sealed record SearchValueSet(ImmutableArray<string> Canonicals, ImmutableArray<SearchCode> Codes);
