using System.Collections.Immutable;

namespace Vooraf.Access.Scopes;

/// <summary>What became of the text of a scope.</summary>
/// <param name="Scopes">What was understood.</param>
/// <param name="NotUnderstood">The words that were not. They allow nothing; who asks us for a token is told that the scope is not valid.</param>
public sealed record ScopeReading(GrantedScopes Scopes, ImmutableArray<string> NotUnderstood);
