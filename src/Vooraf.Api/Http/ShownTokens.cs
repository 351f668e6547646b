using Microsoft.AspNetCore.Http;
using Vooraf.Access.Foreign;

namespace Vooraf.Api.Http;

/// <summary>Reads the token that was shown with a request (RFC 6750, RFC 9449: the Authorization header only, a token in a URL ends up in logs).</summary>
internal static class ShownTokens
{
    private const string Bearer = "Bearer ";
    private const string Dpop = "DPoP ";

    /// <summary>The token where it is shown as Bearer: those of our own are. Empty when there is none.</summary>
    public static ReadOnlySpan<char> BearerOf(HttpRequest request)
    {
        var headers = request.Headers.Authorization;
        return headers.Count == 1 && headers[0] is { } text && text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? text.AsSpan(Bearer.Length).Trim() : default;
    }

    /// <summary>The token as another issuer's; null when there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="baseUrl">The configured base URL; null when there is none. Never the Host header: a proof is made for one address.</param>
    /// <param name="path">The decoded path below the base.</param>
    public static ShownToken? Read(HttpRequest request, string? baseUrl, string path)
    {
        var headers = request.Headers.Authorization;
        if (headers.Count != 1 || headers[0] is not { } text)
            return null;

        var asDpop = text.StartsWith(Dpop, StringComparison.OrdinalIgnoreCase);
        if (!asDpop && !text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return null;

        var token = text.AsSpan(asDpop ? Dpop.Length : Bearer.Length).Trim();
        var proofs = request.Headers["DPoP"];
        var url = baseUrl is null ? "" : baseUrl.TrimEnd('/') + new PathString(path.Length == 0 ? null : path).ToUriComponent();
        return token.IsEmpty ? null : new ShownToken(token.ToString(), asDpop, proofs.Count == 1 ? proofs[0] : null, request.Method, url);
    }
}
