using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Vooraf.Access.Tokens;

namespace Vooraf.Api.Endpoints;

/// <summary>Reads a request for a token from its form and its Authorization header.</summary>
internal static class TokenForm
{
    private const string Basic = "Basic ";

    /// <summary>The request; null when a field stands in it twice, the header is malformed, or the client shows itself in two ways.</summary>
    public static TokenRequest? Read(string form, string authorization, string origin)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(form))
        {
            if (!fields.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString()))
                return null;
        }

        var request = new TokenRequest
        {
            GrantType = fields.GetValueOrDefault("grant_type"),
            Scope = fields.GetValueOrDefault("scope"),
            ClientId = fields.GetValueOrDefault("client_id"),
            ClientSecret = fields.GetValueOrDefault("client_secret"),
            Origin = origin,
        };
        return authorization.Length == 0 ? request : WithHeader(request, authorization);
    }

    private static TokenRequest? WithHeader(TokenRequest request, string authorization)
    {
        if (request.ClientSecret is not null || !authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return null;

        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Basic.Length..].Trim(), bytes, out var length))
            return null;

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;

        var id = Decode(pair[..colon]);
        return request.ClientId is { } named && !string.Equals(named, id, StringComparison.Ordinal)
            ? null
            : request with { ClientId = id, ClientSecret = Decode(pair[(colon + 1)..]) };
    }

    // RFC 6749, section 2.3.1: id and secret are form-encoded before they go into the header.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
