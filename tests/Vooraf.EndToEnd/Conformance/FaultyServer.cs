using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Vooraf.EndToEnd.Conformance;

/// <summary>A server that passes everything on to the real program, with one fault.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private FaultyServer(Uri target, string token, Fault? fault)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(context => PassOnAsync(context, target, token, fault ?? new Fault("none", "")));
    }

    /// <summary>The base of its FHIR API.</summary>
    public Uri FhirBase => new(app.Urls.First() + "/fhir/r4/");

    /// <summary>Starts one.</summary>
    /// <param name="target">The root of the real program.</param>
    /// <param name="token">A good token.</param>
    /// <param name="fault">What it does wrong; null: nothing.</param>
    public static async Task<FaultyServer> StartAsync(Uri target, string token, Fault? fault)
    {
        var server = new FaultyServer(target, token, fault);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task PassOnAsync(HttpContext context, Uri target, string token, Fault fault)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), Address(context, target, fault));
        foreach (var name in (string[])["Accept", "Authorization", "Prefer"])
            request.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)context.Request.Headers[name]!);
        request.Headers.Host = context.Request.Host.Value;
        if (fault.TrustsEveryone)
            request.Headers.Authorization = new("Bearer", token);
        if (fault.SpeaksJsonOnly)
            request.Headers.Remove("Accept");
        if (HttpMethods.IsPost(context.Request.Method))
            request.Content = new StreamContent(context.Request.Body) { Headers = { { "Content-Type", context.Request.ContentType } } };
        if (fault.Status(request) is { } status)
            context.Response.StatusCode = status;
        else
            await AnswerAsync(context, request, fault);
    }

    private async Task AnswerAsync(HttpContext context, HttpRequestMessage request, Fault fault)
    {
        using var answer = await client.SendAsync(request, context.RequestAborted);
        var body = await answer.Content.ReadAsStringAsync(context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (body.StartsWith('{') && JsonNode.Parse(body) is JsonObject resource)
        {
            context.Response.StatusCode = fault.Change(resource) ?? context.Response.StatusCode;
            body = resource.ToJsonString();
        }

        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static Uri Address(HttpContext context, Uri target, Fault fault)
    {
        var path = fault.Path(context.Request.Path.Value!.TrimStart('/') + context.Request.QueryString.Value);
        return new Uri(target.AbsoluteUri + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }
}
