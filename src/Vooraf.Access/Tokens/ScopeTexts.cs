using Vooraf.Access.Scopes;

namespace Vooraf.Access.Tokens;

/// <summary>Scopes as they are written in settings and tokens.</summary>
public static class ScopeTexts
{
    /// <summary>What a text allows; null when a word of it is not known.</summary>
    public static GrantedScopes? Read(string text) => ScopeWords.Parse(text) is { } rights ? GrantedScopes.Of(rights) : null;
}
