using Microsoft.AspNetCore.Http;

namespace Vooraf.Web.Serving;

/// <summary>What a browser may do with a page: show it with our own style sheet, and nothing else.</summary>
internal static class PageHeaders
{
    public static void Add(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
