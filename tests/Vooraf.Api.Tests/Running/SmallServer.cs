using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Vooraf.Api.Tests.Running;

/// <summary>A real web server of somebody else, on a free loopback port.</summary>
public sealed class SmallServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SmallServer(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First() + "/");

    public static async Task<SmallServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        built.Run(answer);
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new SmallServer(built);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
