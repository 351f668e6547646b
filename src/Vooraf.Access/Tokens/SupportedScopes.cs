namespace Vooraf.Access.Tokens;

/// <summary>The scopes that a client may be given, as discovery tells them.</summary>
public static class SupportedScopes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["read", "write", "migrate"];
}
