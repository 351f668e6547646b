using Vooraf.Fhir.Search;

namespace Vooraf.Access.Scopes;

/// <summary>One <c>system/Type.cruds?constraint</c> of a token.</summary>
/// <param name="Type">Resource type; null for every type (<c>*</c>).</param>
/// <param name="Letters">What it allows.</param>
/// <param name="Constraint">What a resource must answer to be seen through it; null for every resource of the type.</param>
/// <param name="ConstraintText">The constraint as it was written; empty without.</param>
public sealed record ScopeGrant(string? Type, ScopeLetters Letters, SearchQuery? Constraint = null, string ConstraintText = "")
{
    /// <summary>The scope as it is written.</summary>
    public override string ToString()
    {
        var letters = string.Concat("cruds".Where((_, place) => ((int)Letters >> place & 1) != 0));
        return $"system/{Type ?? "*"}.{letters}{(ConstraintText.Length == 0 ? "" : "?" + ConstraintText)}";
    }

    /// <summary>What this scope and another allow both; null when nothing, or when both have a constraint and not the same.</summary>
    internal ScopeGrant? And(ScopeGrant other)
    {
        if (Type is not null && other.Type is not null && !string.Equals(Type, other.Type, StringComparison.Ordinal))
            return null;
        if (Constraint is not null && other.Constraint is not null && !string.Equals(ConstraintText, other.ConstraintText, StringComparison.Ordinal))
            return null;
        var letters = Letters & other.Letters;
        var narrow = Constraint is null ? other : this;
        return letters == ScopeLetters.None ? null : new ScopeGrant(Type ?? other.Type, letters, narrow.Constraint, narrow.ConstraintText);
    }

    internal bool IsOf(string type) => Type is null || string.Equals(Type, type, StringComparison.Ordinal);
}
