using System.Text;
using System.Text.Json;
using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Foreign;

/// <summary>How a token is named in the log: by its <c>jti</c>, else by a part of its hash. Never by the token itself.</summary>
internal static class TokenName
{
    private const int Longest = 64;

    public static string Of(JsonElement claims, string token) =>
        claims.TextOf("jti") is { Length: <= Longest } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':')
            ? id
            : TokenKey.Of(Encoding.UTF8.GetBytes(token)).Name;
}
