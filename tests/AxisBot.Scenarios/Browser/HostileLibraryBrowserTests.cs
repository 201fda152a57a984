using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others as the library itself, in a real browser: they are read as text wherever they are shown.</summary>
public sealed class HostileLibraryBrowserTests(HostileLibraryProgram program) : IClassFixture<HostileLibraryProgram>
{
    private const int Asked = 12;
    private const float Patience = 180_000;

    /// <summary>Whatever a payload calls, or breaks, leaves a trace that the test can read.</summary>
    private const string Trap =
        """
        for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.fired = (window.fired || 0) + 1; };
        addEventListener('securitypolicyviolation', event => { (window.violated = window.violated || []).push(event.violatedDirective + ' ' + event.blockedURI); });
        """;

    private readonly ConcurrentQueue<string> _told = [];

    [HostileBrowserFact]
    public async Task Nothing_runs_where_the_sources_are_listed_read_and_counted()
    {
        var page = await WatchedAsync();
        await page.GotoAsync($"{program.Address}/sources");
        var articles = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.articles a')].map(link => link.getAttribute('href'))");

        Assert.True(articles.Length >= 30, $"only {articles.Length} articles were read");
        foreach (var path in articles.Concat(["/figures", $"/figures?year={HostileLibraryProgram.FirstYear + 7}", "/figures?sort=measure&order=down", "/digest", "/sources/many00.md/5?from=2&length=30"]))
        {
            await page.GotoAsync(program.Address + path);
            await AssertQuietAsync(page, path);
        }
    }

    [HostileBrowserFact]
    public async Task Nothing_runs_in_the_answers_of_the_chat_nor_in_the_sources_they_open()
    {
        var page = await WatchedAsync();
        await page.GotoAsync($"{program.Address}/");
        var step = HostileLibraryProgram.Payloads.Count / Asked;
        for (var i = 0; i < Asked; i++)
        {
            var before = await page.Locator("#log .card").CountAsync();
            await page.Locator("#question").FillAsync($"How much was trade between Peru and Chile in {HostileLibraryProgram.FirstYear + (i * step)}?");
            await page.Locator("#question").PressAsync("Enter");
            await Assertions.Expect(page.Locator("#log .card").Nth(before)).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = Patience });
        }

        await AssertQuietAsync(page, "/");
        var cited = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#log a[href^=\"/sources/\"]')].map(link => link.getAttribute('href'))");
        Assert.NotEmpty(cited);
        foreach (var path in cited.Distinct().Take(Asked))
        {
            await page.GotoAsync(program.Address + path);
            await Assertions.Expect(page.Locator("mark").First).ToBeVisibleAsync();
            await AssertQuietAsync(page, path);
        }
    }

    [HostileBrowserFact]
    public async Task The_same_articles_run_where_nothing_is_escaped()
    {
        var page = await program.OpenBlankAsync();
        await page.AddInitScriptAsync(Trap);
        await page.GotoAsync("about:blank");
        await page.RouteAsync("**/*", route => route.AbortAsync());
        var fired = 0;
        foreach (var payload in HostileLibraryProgram.Payloads.Where(payload => payload.Contains("<img", StringComparison.OrdinalIgnoreCase) || payload.Contains("<script>", StringComparison.OrdinalIgnoreCase)).Take(60))
        {
            await page.SetContentAsync($"<html><body><p>In 1000 trade {payload} was $2 million.</p></body></html>", new PageSetContentOptions { WaitUntil = WaitUntilState.Commit });
            fired += await page.EvaluateAsync<int>("window.fired || 0") > 0 ? 1 : 0;
        }

        Assert.True(fired > 5, $"only {fired} fired, so that the other tests would see nothing either");
    }

    /// <summary>A page that notes dialogs, faults in its console, and whatever it fetches from elsewhere.</summary>
    private async Task<IPage> WatchedAsync()
    {
        var page = await program.OpenBlankAsync();
        await page.AddInitScriptAsync(Trap);
        page.Dialog += (_, dialog) => _told.Enqueue($"the dialog {dialog.Message}");
        page.Popup += (_, popup) => _told.Enqueue($"the window {popup.Url}");
        page.PageError += (_, error) => _told.Enqueue($"the fault {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(program.Address, StringComparison.Ordinal))
            {
                _told.Enqueue($"the request {request.Url}");
            }
        };
        return page;
    }

    private async Task AssertQuietAsync(IPage page, string path)
    {
        Assert.True(await page.EvaluateAsync<int>("window.fired || 0") == 0, $"a script ran at {path}");
        Assert.Empty(await page.EvaluateAsync<string[]>("window.violated || []"));
        Assert.Equal(2, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("main :is(img, iframe, object, embed, script, style, base, video, audio)").CountAsync());
        Assert.Empty(_told);
    }
}
