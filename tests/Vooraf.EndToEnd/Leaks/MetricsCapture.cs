using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Vooraf.EndToEnd.Leaks;

/// <summary>A collector of metrics (OTLP over gRPC) that keeps every byte it gets.</summary>
internal sealed class MetricsCapture : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly MemoryStream kept = new();
    private readonly Lock gate = new();

    private MetricsCapture()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        app = builder.Build();
        app.Run(KeepAsync);
    }

    public Uri Address => new(app.Urls.First());

    public byte[] Bytes
    {
        get
        {
            lock (gate)
                return kept.ToArray();
        }
    }

    public static async Task<MetricsCapture> StartAsync()
    {
        var capture = new MetricsCapture();
        await capture.app.StartAsync();
        return capture;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        lock (gate)
            kept.Write(body.ToArray());
        context.Response.ContentType = "application/grpc";
        context.Response.AppendTrailer("grpc-status", "0");
        await context.Response.Body.WriteAsync(new byte[5]);
    }
}
