using Microsoft.Playwright;

namespace Vooraf.EndToEnd.Pages;

/// <summary>A real browser: the Chromium of the machine. A test that needs it skips where there is none.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Absent = "There is no Chromium on this machine (Debian: apt-get install chromium; or name it in CHROMIUM_PATH).";

    private static readonly string? Path = new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// <summary>Starts it.</summary>
    public static async Task<Browser> StartAsync()
    {
        Assert.SkipWhen(Path is null, Absent);
        var driver = await Playwright.CreateAsync();
        return new Browser(driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox"] }));
    }

    /// <summary>A new page, 1280 by 1024.</summary>
    public Task<IPage> NewPageAsync() => browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1024 } });

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
