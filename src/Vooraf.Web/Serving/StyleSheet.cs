using Microsoft.AspNetCore.Http;

namespace Vooraf.Web.Serving;

/// <summary>The one style sheet of the pages: components of NL Design System, our theme, and what is our own, one after the other.</summary>
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
        var assembly = typeof(StyleSheet).Assembly;
        using var bytes = new MemoryStream();
        foreach (var part in assembly.GetManifestResourceNames().Where(name => name.StartsWith("style/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(part)!;
            stream.CopyTo(bytes);
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }
}
