using Microsoft.AspNetCore.Http;

namespace Vooraf.Web.Serving;

/// <summary>The one style sheet of the pages.</summary>
internal static class StyleSheet
{
    private static readonly byte[] Css = Read();

    public static async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        PageHeaders.Add(context.Response.Headers);
        context.Response.ContentLength = Css.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(Css, context.RequestAborted);
    }

    private static byte[] Read()
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("vooraf.css")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
