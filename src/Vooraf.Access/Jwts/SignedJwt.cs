using System.Buffers.Text;
using System.Text.Json;

namespace Vooraf.Access.Jwts;

/// <summary>
/// A signed token in compact form (RFC 7515, 7519), taken apart strictly: two JSON objects, read strictly (<see cref="StrictJson"/>).
/// Nothing in it is to be believed before its signature was checked.
/// </summary>
internal sealed class SignedJwt
{
    /// <summary>Longer ones are not looked at.</summary>
    public const int MostCharacters = 16 * 1024;

    private const int MostDepth = 16;

    private SignedJwt(string text, JsonElement header, JsonElement claims)
    {
        Text = text;
        Header = header;
        Claims = claims;
    }

    /// <summary>As it came in.</summary>
    public string Text { get; }

    public JsonElement Header { get; }

    public JsonElement Claims { get; }

    /// <summary>Named in the header; empty when it is not.</summary>
    public string Algorithm => Header.TextOf("alg") ?? "";

    /// <summary>Named in the header; empty when it is not.</summary>
    public string KeyId => Header.TextOf("kid") ?? "";

    /// <summary>Who says that they made it.</summary>
    public string? Issuer => Claims.TextOf("iss");

    /// <summary>True when the text may be one: three parts.</summary>
    public static bool IsLike(ReadOnlySpan<char> text) => text.Length is > 16 and <= MostCharacters && text.Count('.') == 2;

    /// <summary>Takes it apart; null when it is not one.</summary>
    public static SignedJwt? Read(string text)
    {
        if (!IsLike(text))
            return null;

        var first = text.IndexOf('.', StringComparison.Ordinal);
        var second = text.LastIndexOf('.');
        return ObjectOf(text.AsSpan(0, first)) is { } header && ObjectOf(text.AsSpan(first + 1, second - first - 1)) is { } claims && IsBase64Url(text.AsSpan(second + 1))
            ? new SignedJwt(text, header, claims)
            : null;
    }

    private static JsonElement? ObjectOf(ReadOnlySpan<char> part)
    {
        if (!IsBase64Url(part))
            return null;
        try
        {
            return StrictJson.Read(Base64Url.DecodeFromChars(part), MostDepth) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // White space and padding are left out in compact form.
    private static bool IsBase64Url(ReadOnlySpan<char> part)
    {
        foreach (var letter in part)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not '-' and not '_')
                return false;
        }

        return part.Length > 0;
    }
}
