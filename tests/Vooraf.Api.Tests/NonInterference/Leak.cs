using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>A server that tells something about all that is stored, in one way: what the comparison must find.</summary>
/// <param name="name">What kind of leak.</param>
/// <param name="concerns">Of which answers it makes another.</param>
/// <param name="change">Changes the body by a number that depends on everything in the store.</param>
internal sealed partial class Leak(string name, Func<HttpContext, string, bool> concerns, Func<string, int, string> change)
{
    public static Leak[] All =>
    [
        new("total", (_, body) => body.Contains("\"total\":", StringComparison.Ordinal) && body.Contains("searchset", StringComparison.Ordinal), Total),
        new("include", (context, body) => Asks(context, "_include") && body.Contains("\"entry\":[", StringComparison.Ordinal), (body, secret) => secret % 2 == 0 ? body : body.Replace("\"entry\":[", "\"entry\":[{\"search\":{\"mode\":\"include\"}},", StringComparison.Ordinal)),
        new("chain", (context, body) => Chained().IsMatch(context.Request.QueryString.Value ?? "") && body.Contains("searchset", StringComparison.Ordinal), (body, secret) => secret % 2 == 0 ? body : "{}"),
        new("history", (context, body) => context.Request.Path.Value!.Contains("/_history", StringComparison.Ordinal) && body.Contains("\"history\"", StringComparison.Ordinal), Total),
        new("paging", (_, body) => body.Contains("\"relation\":\"next\"", StringComparison.Ordinal), (body, secret) => secret % 2 == 0 ? body : body.Replace("\"relation\":\"next\"", "\"relation\":\"last\"", StringComparison.Ordinal)),
        new("error text", (_, body) => body.Contains("\"diagnostics\":\"", StringComparison.Ordinal), (body, secret) => body.Replace("\"diagnostics\":\"", $"\"diagnostics\":\"{secret % 5} ", StringComparison.Ordinal)),
        new("sort", (context, _) => Asks(context, "_sort"), (body, secret) => secret % 2 == 0 ? body : body + " "),
        new("header", (_, _) => true, (body, _) => body),
        new("status", (context, _) => context.Response.StatusCode == 404, (body, secret) => secret % 2 == 0 ? body : "{}"),
    ];

    public string Name => name;

    public void Plant(IApplicationBuilder app, IRecordStore store) => app.Use(next => async context =>
    {
        var real = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        await next(context);
        context.Response.Body = real;
        var body = Encoding.UTF8.GetString(kept.ToArray());
        var secret = store is InMemoryRecordStore memory ? memory.VersionCount : 0;
        if (concerns(context, body))
        {
            body = change(body, secret);
            if (name is "header")
                context.Response.Headers["X-Checked"] = (secret % 3).ToString(CultureInfo.InvariantCulture);
        }

        if (HttpMethods.IsHead(context.Request.Method) || context.Response.StatusCode is 204 or 304)
            return;
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentLength = bytes.Length;
        await real.WriteAsync(bytes);
    });

    private static string Total(string body, int secret) =>
        Totals().Replace(body, total => string.Create(CultureInfo.InvariantCulture, $"\"total\":{int.Parse(total.Groups["total"].Value, CultureInfo.InvariantCulture) + (secret % 7)}"));

    private static bool Asks(HttpContext context, string parameter) => context.Request.QueryString.Value!.Contains(parameter, StringComparison.Ordinal);

    [GeneratedRegex("\"total\":(?<total>\\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Totals();

    [GeneratedRegex(@"[?&][\w:-]+\.[\w:-]+=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chained();
}
