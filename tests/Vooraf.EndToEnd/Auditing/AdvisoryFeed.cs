using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Vooraf.EndToEnd.Auditing;

/// <summary>A package feed on the loopback address that says of chosen packages that every version of them is vulnerable.</summary>
internal sealed class AdvisoryFeed : IAsyncDisposable
{
    private readonly WebApplication app;

    private AdvisoryFeed(WebApplication app) => this.app = app;

    /// <summary>What a NuGet client is given: the service index.</summary>
    public string NuGet => app.Urls.First() + "/index.json";

    /// <summary>What npm is given: the registry.</summary>
    public string Npm => app.Urls.First() + "/";

    /// <summary>Starts a feed that knows about a NuGet and an npm package, where they are named.</summary>
    /// <param name="nuget">The NuGet package that is vulnerable; null: none.</param>
    /// <param name="npm">The npm package that is vulnerable; null: none.</param>
    /// <param name="offersAdvisories">False for a feed that has packages only, as many mirrors do.</param>
    public static async Task<AdvisoryFeed> StartAsync(string? nuget = null, string? npm = null, bool offersAdvisories = true)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        built.Run(context => AnswerAsync(context, built.Urls.First(), nuget, npm, offersAdvisories));
        await built.StartAsync();
        return new AdvisoryFeed(built);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task AnswerAsync(HttpContext context, string root, string? nuget, string? npm, bool offersAdvisories)
    {
        object? answer = context.Request.Path.Value switch
        {
            "/index.json" => Index(root, offersAdvisories),
            "/advisories/index.json" => new object[] { new Dictionary<string, string>(StringComparer.Ordinal) { ["@name"] = "all", ["@id"] = root + "/advisories/all.json", ["@updated"] = "2026-01-01T00:00:00Z" } },
            "/advisories/all.json" => nuget is null ? new Dictionary<string, object>(StringComparer.Ordinal) : OfNuGet(nuget),
            "/-/npm/v1/security/advisories/bulk" when offersAdvisories => npm is null ? new Dictionary<string, object>(StringComparer.Ordinal) : OfNpm(npm),
            _ => null,
        };
        context.Response.StatusCode = answer is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return context.Response.WriteAsJsonAsync(answer);
    }

    private static object Index(string root, bool offersAdvisories)
    {
        Dictionary<string, string>[] resources = [Resource(root + "/packages/", "PackageBaseAddress/3.0.0")];
        return new { version = "3.0.0", resources = offersAdvisories ? [.. resources, Resource(root + "/advisories/index.json", "VulnerabilityInfo/6.7.0")] : resources };
    }

    private static Dictionary<string, string> Resource(string id, string type) => new(StringComparer.Ordinal) { ["@id"] = id, ["@type"] = type };

    private static Dictionary<string, object> OfNuGet(string package) => new(StringComparer.Ordinal)
    {
        [package.ToLowerInvariant()] = new[] { new { url = "https://advisories.example/1", severity = 0, versions = "[0.0.1, 9999.0.0)" } },
    };

    private static Dictionary<string, object> OfNpm(string package) => new(StringComparer.Ordinal)
    {
        [package] = new[] { new { id = 1, url = "https://advisories.example/2", title = "made up", severity = "low", vulnerable_versions = "<9999.0.0" } },
    };
}
