using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Vooraf.Api.Http;

/// <summary>
/// What every answer tells a browser that comes upon it: keep nothing, guess nothing, run nothing, show it in no other page, and come by TLS
/// (RFC 6797) where that is how this server is reached.
/// </summary>
internal sealed class ResponseHeaders(ApiSettings settings)
{
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues Nothing = "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    private static readonly StringValues TlsOnly = "max-age=31536000; includeSubDomains";

    private readonly bool overTls = settings.BaseUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    public void AddTo(IHeaderDictionary headers)
    {
        headers.CacheControl = NoStore;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers.ContentSecurityPolicy = Nothing;
        if (overTls)
            headers.StrictTransportSecurity = TlsOnly;
    }
}
