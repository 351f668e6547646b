namespace Vooraf.Access.Foreign;

/// <summary>How clients of other issuers are named here: with the name of their issuer before it, as no client of our own can be.</summary>
internal static class ForeignClient
{
    /// <summary>Stands between the two; in no id of a client of our own.</summary>
    public const char Separator = '|';

    public static string NameOf(string issuer, string client) => $"{issuer}{Separator}{client}";
}
