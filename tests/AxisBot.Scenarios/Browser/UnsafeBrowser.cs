using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>
/// A browser of its own with a page of nobody's, which no policy protects and which reaches nothing. Payloads that run there may
/// close the page or bring the browser down; the next one gets a fresh one.
/// </summary>
internal sealed class UnsafeBrowser : IAsyncDisposable
{
    private readonly string _trap;
    private readonly IPlaywright _playwright;
    private IBrowser _browser;
    private IPage _page;

    private UnsafeBrowser(string trap, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_trap, _playwright, _browser, _page) = (trap, playwright, browser, page);
    }

    public static async Task<UnsafeBrowser> StartAsync(string trap)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.StartAsync(playwright);
        return new UnsafeBrowser(trap, playwright, browser, await OpenAsync(browser, trap));
    }

    /// <summary>Whether a payload runs when it is written into the page as it stands.</summary>
    public async Task<bool> FiresAsync(string payload)
    {
        try
        {
            await _page.SetContentAsync($"<html><body>{payload}</body></html>", new PageSetContentOptions { WaitUntil = WaitUntilState.Commit });
            return await _page.EvaluateAsync<int>("window.fired || 0") > 0;
        }
        catch (PlaywrightException)
        {
            await StartAnewAsync();
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task StartAnewAsync()
    {
        await _browser.DisposeAsync();
        _browser = await Chromium.StartAsync(_playwright);
        _page = await OpenAsync(_browser, _trap);
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, string trap)
    {
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync(trap);
        await page.GotoAsync("about:blank");
        await page.RouteAsync("**/*", route => route.AbortAsync());
        return page;
    }
}
