using Microsoft.AspNetCore.Http;
using Vooraf.Access.Tokens;

namespace Vooraf.Api.Http;

/// <summary>Finds out who calls (RFC 6750, the Authorization header only: a token in a URL ends up in logs).</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    public static Caller? CallerOf(HttpRequest request, TokenStore tokens)
    {
        var headers = request.Headers.Authorization;
        return headers.Count == 1 && headers[0] is { } text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? tokens.Find(text.AsSpan(Scheme.Length).Trim())
            : null;
    }
}
