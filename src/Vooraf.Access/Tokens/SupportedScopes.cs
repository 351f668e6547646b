using Vooraf.Access.Decisions;
using Vooraf.Access.Scopes;

namespace Vooraf.Access.Tokens;

/// <summary>The scopes that a client may be given, as discovery tells them. A type may stand for the asterisk, and a search constraint behind it.</summary>
public static class SupportedScopes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["system/*.cruds", "system/*.rs", GrantedScopes.Migrate, .. AccessOptions.UseCases.Names.Order(StringComparer.Ordinal)];
}
