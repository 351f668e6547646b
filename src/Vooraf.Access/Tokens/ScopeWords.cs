using Vooraf.Access.Clients;

namespace Vooraf.Access.Tokens;

/// <summary>The rights of a token as the words of an OAuth scope.</summary>
internal static class ScopeWords
{
    /// <summary>The rights that a scope names; all for null or empty; null when a word is not known.</summary>
    public static AccessRights? Parse(string? scope)
    {
        if (string.IsNullOrWhiteSpace(scope))
            return AccessRights.All;

        var rights = AccessRights.None;
        foreach (var word in scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (RightOf(word) is not { } right)
                return null;
            rights |= right;
        }

        return rights;
    }

    /// <summary>The words of some rights, with spaces between.</summary>
    public static string Of(AccessRights rights)
    {
        List<string> words = [];
        if (rights.HasFlag(AccessRights.Read))
            words.Add("read");
        if (rights.HasFlag(AccessRights.Write))
            words.Add("write");
        if (rights.HasFlag(AccessRights.Migrate))
            words.Add("migrate");
        return string.Join(' ', words);
    }

    private static AccessRights? RightOf(string word) => word switch
    {
        "read" => AccessRights.Read,
        "write" => AccessRights.Write,
        "migrate" => AccessRights.Migrate,
        _ => null,
    };
}
