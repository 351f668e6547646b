using Vooraf.Fhir.Search;

namespace Vooraf.Access.Scopes;

/// <summary>One <c>system/Type.cruds?constraint</c> of a token.</summary>
/// <param name="Type">Resource type; null for every type (<c>*</c>).</param>
/// <param name="Letters">What it allows.</param>
/// <param name="Constraint">What a resource must answer to be seen through it; null for every resource of the type.</param>
public sealed record ScopeGrant(string? Type, ScopeLetters Letters, SearchQuery? Constraint = null)
{
    internal bool IsOf(string type) => Type is null || string.Equals(Type, type, StringComparison.Ordinal);
}
