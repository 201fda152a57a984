using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>What a person does on the page, in a real browser and against the whole program.</summary>
public sealed class PageTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    private const string Question = "How much was trade between Norland and Sudria worth in 2024?";

    [BrowserFact]
    public async Task A_question_is_answered_with_its_source()
    {
        var page = await program.OpenAsync("/");

        var answer = await AskAsync(page, Question);

        await Assertions.Expect(answer).ToContainTextAsync("$4.2 billion");
        await Assertions.Expect(answer).ToContainTextAsync("harbour.md");
    }

    [BrowserFact]
    public async Task A_follow_up_leans_on_the_question_before()
    {
        var page = await program.OpenAsync("/");
        await AskAsync(page, Question);

        var answer = await AskAsync(page, "And in 2022?");

        await Assertions.Expect(answer).ToContainTextAsync("$3.5 billion");
    }

    [BrowserFact]
    public async Task A_source_opens_at_its_paragraph_with_the_words_marked()
    {
        var page = await program.OpenAsync("/");
        var answer = await AskAsync(page, Question);

        var source = await page.RunAndWaitForPopupAsync(() => answer.Locator("a[href^='/sources/']").First.ClickAsync());

        await Assertions.Expect(source.Locator(".cited mark")).ToContainTextAsync("$4.2 billion");
        await Assertions.Expect(source.Locator(".banner")).ToContainTextAsync("Verbatim");
    }

    [BrowserFact]
    public async Task Every_button_of_an_answer_does_something()
    {
        var page = await program.OpenAsync("/");
        var buttons = (await AskAsync(page, Question)).Locator(".actions button");
        var count = await buttons.CountAsync();

        for (var i = 0; i < count; i++)
        {
            var before = await Cards(page).CountAsync();
            await buttons.Nth(i).ClickAsync();
            await Assertions.Expect(Cards(page)).Not.ToHaveCountAsync(before);
        }

        Assert.True(count >= 3, $"an answer has only {count} buttons");
    }

    [BrowserFact]
    public async Task Figures_are_filtered_by_party()
    {
        var page = await program.OpenAsync("/figures");
        var all = await page.Locator("tbody tr").CountAsync();

        await page.Locator("select[name=year]").SelectOptionAsync("2022");
        await page.Locator("form.filter button").ClickAsync();

        var shown = await page.Locator("tbody tr").CountAsync();
        Assert.InRange(shown, 1, all - 1);
    }

    [BrowserFact]
    public async Task The_theme_is_switched_and_kept()
    {
        var page = await program.OpenAsync("/figures");
        var before = await BackgroundAsync(page);

        await page.Locator("#theme").ClickAsync(); // light, as it is
        await page.Locator("#theme").ClickAsync(); // dark
        var after = await BackgroundAsync(page);
        await page.ReloadAsync();

        Assert.NotEqual(before, after);
        Assert.Equal(after, await BackgroundAsync(page));
    }

    [BrowserFact]
    public async Task The_keyboard_alone_asks_and_reaches_the_answer()
    {
        var page = await program.OpenAsync("/");

        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Cards(page).Last).ToContainTextAsync("$4.2 billion");
    }

    [AccessibilityFact]
    public async Task No_page_has_a_serious_fault_of_accessibility()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var path in new[] { "/", "/sources", "/sources/harbour.md/2?from=0&length=20", "/figures", "/figures?year=2022" })
            {
                var page = await program.OpenAsync(path, scheme);
                if (path == "/")
                {
                    await AskAsync(page, Question);
                }

                Assert.Empty(await Accessibility.FindingsAsync(page));
            }
        }
    }

    [AccessibilityFact]
    public async Task A_fault_of_accessibility_is_found()
    {
        var page = await program.OpenAsync("/");
        await page.EvaluateAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\"><button></button>')");

        Assert.NotEmpty(await Accessibility.FindingsAsync(page));
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_is_wider_than_the_screen()
    {
        foreach (var path in new[] { "/", "/sources", "/sources/harbour.md/2", "/figures" })
        {
            var page = await program.OpenAsync(path, width: 360);
            if (path == "/")
            {
                await AskAsync(page, Question);
            }

            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360, $"{path} scrolls sideways");
        }
    }

    private static ILocator Cards(IPage page) => page.Locator("#log .card");

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    /// <summary>Asks, and waits until one more card stands there.</summary>
    private static async Task<ILocator> AskAsync(IPage page, string question)
    {
        var before = await Cards(page).CountAsync();
        await page.Locator("#question").FillAsync(question);
        await page.Locator("#question").PressAsync("Enter");
        await Assertions.Expect(Cards(page)).ToHaveCountAsync(before + 1);
        return Cards(page).Nth(before);
    }
}
