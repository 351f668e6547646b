using System.Collections.Immutable;

namespace Vooraf.Planning.Standard;

/// <summary>A value set of the standard, with all its codes: what <c>:in</c> matches.</summary>
/// <param name="Canonicals">Its URLs, the current one first; every one means the same set.</param>
/// <param name="Codes">The codes.</param>
public sealed record StandardValueSet(ImmutableArray<string> Canonicals, ImmutableArray<StandardCode> Codes);
