using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>The page in a browser that runs no script, by plain HTTP and under a name that is not the browser's own machine.</summary>
public sealed class WithoutScriptsTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    private const string Question = "How much was trade between Norland and Sudria worth in 2024?";

    [BrowserFact]
    public async Task A_question_and_its_follow_up_are_answered()
    {
        var page = await program.OpenWithoutScriptsAsync("/");

        await AskAsync(page, Question);
        await Assertions.Expect(page.Locator("#log .card").Last).ToContainTextAsync("$4.2 billion");
        await AskAsync(page, "And in 2022?");

        await Assertions.Expect(page.Locator("#log .card").Last).ToContainTextAsync("$3.5 billion");
        await Assertions.Expect(page.Locator("#log")).ToContainTextAsync(Question);
    }

    [BrowserFact]
    public async Task Every_button_of_every_card_leads_to_a_card()
    {
        var pressed = 0;
        foreach (var text in new[] { Question, "What was trade between Norland and Sudria worth in 1950?", "/fact trade Norland Sudria", "/digest" })
        {
            var page = await program.OpenWithoutScriptsAsync("/");
            await AskAsync(page, text);
            var codes = await page.Locator("#log .actions button").EvaluateAllAsync<string[]>("all => all.map(button => button.value)");
            foreach (var code in codes)
            {
                await AskAsync(page, text);
                var button = page.Locator($"#log .actions button[value^='{code.Split('.')[0]}.']").First;
                var status = await PostAsync(page, button);

                Assert.Equal(200, status);
                await Assertions.Expect(page.Locator("#log .card").Last).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("#log")).Not.ToContainTextAsync("no longer");
                pressed++;
            }
        }

        Assert.True(pressed >= 10, $"only {pressed} buttons were there to press");
    }

    [BrowserFact]
    public async Task Figures_are_filtered_and_a_day_of_the_digest_is_chosen()
    {
        var page = await program.OpenWithoutScriptsAsync("/figures");
        await page.Locator("#year").SelectOptionAsync("2022");
        await page.Locator("form.filter button").ClickAsync();
        await Assertions.Expect(page.Locator(".ledger")).ToContainTextAsync("$3.5 billion");

        await page.Locator("nav a[href='/digest']").ClickAsync();
        await page.Locator("a[rel=next]").ClickAsync();

        await Assertions.Expect(page.Locator("a[href='/digest']", new PageLocatorOptions { HasText = "Today" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Another_site_cannot_ask_in_a_visitors_name()
    {
        foreach (var referrer in new[] { "unsafe-url", "no-referrer" })
        {
            var page = await program.OpenWithoutScriptsAsync("/");
            await page.RouteAsync("http://evil.test/**", route => route.FulfillAsync(new RouteFulfillOptions
            {
                ContentType = "text/html",
                Body = $"<meta name=\"referrer\" content=\"{referrer}\"><form method=\"post\" action=\"{program.NamedAddress}/\"><input name=\"text\" value=\"/forget me\"><button>Win</button></form>",
            }));
            await page.GotoAsync("http://evil.test/");

            var status = await PostAsync(page, page.Locator("button"));

            Assert.Equal(403, status);
        }
    }

    private static async Task AskAsync(IPage page, string text)
    {
        await page.Locator("#question").FillAsync(text);
        await PostAsync(page, page.Locator("#ask button"));
    }

    /// <summary>Sends a form, and waits until what it leads to stands in the place of the page that was left.</summary>
    private static async Task<int> PostAsync(IPage page, ILocator button)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-left', '')");
        var response = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), answer => answer.Request.Method == "POST");
        await response.FinishedAsync();
        await Assertions.Expect(page.Locator("html[data-left]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("body > :last-child")).ToBeAttachedAsync();
        return response.Status;
    }
}
