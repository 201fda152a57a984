using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>What a person does on the page, in a real browser and against the whole program.</summary>
public sealed class PageTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    private const string Question = "How much was trade between Norland and Sudria worth in 2024?";

    /// <summary>What brings a card of each kind that is shown in the chat.</summary>
    private static readonly string[] EveryCard =
    [
        Question, "What was trade between Norland and Sudria worth in 1950?", "Do the articles disagree on the trade between Norland and Sudria in 2024?",
        "/check Trade between Norland and Sudria reached $9 billion in 2024.", "/fact trade Norland Sudria", "/compare trade Norland Sudria 2022 vs trade Norland Sudria 2024",
        "/timeline Norland", "/sources", "/sources 1", "/digest", "/help", "/help fact", "/status", "/settings", "/nothing",
    ];

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
    public async Task An_answer_is_brought_into_view_below_its_question_however_long_the_conversation()
    {
        foreach (var motion in new[] { ReducedMotion.Reduce, ReducedMotion.NoPreference })
        {
            var page = await program.OpenAsync("/", motion: motion);
            await AskAsync(page, "/help");
            var answer = await AskAsync(page, Question);

            // Smooth motion takes its time; the wait ends as soon as it is there.
            await page.WaitForFunctionAsync(
                """
                () => {
                    const top = element => element.getBoundingClientRect().top;
                    const asked = [...document.querySelectorAll('#log .asked')].at(-1), cards = document.querySelectorAll('#log .card');
                    const lead = cards[cards.length - 1].querySelector('.lead').getBoundingClientRect();
                    return top(asked) >= 0 && lead.bottom <= top(document.getElementById('ask'));
                }
                """);
            await Assertions.Expect(answer).ToContainTextAsync("$4.2 billion");
        }
    }

    [BrowserFact]
    public async Task A_suggested_question_stands_above_its_answer_and_what_one_types_stays()
    {
        var page = await program.OpenAsync("/");
        await page.Locator("#question").FillAsync("half a thought");
        var button = page.Locator("#log .actions button[value^='ask.']").First;
        var question = await button.InnerTextAsync();

        await button.ClickAsync();

        await Assertions.Expect(page.Locator("#log .asked")).ToContainTextAsync(question);
        await Assertions.Expect(page.Locator("#log .sources").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#question")).ToHaveValueAsync("half a thought");
    }

    [BrowserFact]
    public async Task What_no_form_can_carry_is_told_so_and_stays_in_the_field()
    {
        var page = await program.OpenAsync("/");
        await page.Locator("#question").FillAsync("How much \0 tin?");

        await page.Locator("#question").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#log .complaint")).ToContainTextAsync("characters that nobody can see");
        await Assertions.Expect(page.Locator("#question")).ToHaveValueAsync("How much \0 tin?");
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
    public async Task Every_button_of_every_card_does_something()
    {
        var page = await program.OpenAsync("/");
        await AskAsync(page, Question);
        await AskAsync(page, "What was trade between Norland and Sudria worth in 1950?");
        await AskAsync(page, "/fact trade Norland Sudria");
        await AskAsync(page, "/check Trade between Norland and Sudria reached $9 billion in 2024.");
        var buttons = page.Locator("#log .actions button");
        var count = await buttons.CountAsync();

        for (var i = 0; i < count; i++)
        {
            var before = await Cards(page).CountAsync();
            await buttons.Nth(i).ClickAsync();
            await Assertions.Expect(Cards(page)).Not.ToHaveCountAsync(before);
            await Assertions.Expect(Cards(page).Last).Not.ToContainTextAsync("no longer");
        }

        Assert.True(count >= 10, $"the cards have only {count} buttons");
        await Assertions.Expect(page.Locator("#log .complaint")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Progress_is_told_while_an_answer_is_sought_and_moves_forward_alone()
    {
        var page = await program.OpenAsync("/");
        await page.EvaluateAsync(
            "window.told = []; new MutationObserver(() => told.push(document.getElementById('progress').textContent)).observe(document.getElementById('progress'), { childList: true, characterData: true, subtree: true })");

        await AskAsync(page, Question);
        await Assertions.Expect(page.Locator("#progress")).ToHaveTextAsync("");

        var told = await page.EvaluateAsync<string[]>("[...new Set(told)].filter(text => text)");
        string[] forward = ["Sending", "received", "searching 3 articles", "checking "];
        Assert.NotEmpty(told);
        Assert.Equal(told, told.OrderBy(text => Array.FindIndex(forward, stage => text.StartsWith(stage, StringComparison.Ordinal))));
        Assert.All(told, text => Assert.Contains(forward, stage => text.StartsWith(stage, StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task A_suggestion_is_chosen_with_the_keyboard()
    {
        var page = await program.OpenAsync("/");
        var field = page.Locator("#question");

        await page.RunAndWaitForResponseAsync(() => field.PressSequentiallyAsync("/fact trade"), response => response.Url.EndsWith("/suggest?text=%2Ffact%20trade", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#suggestions li").First).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await field.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#suggestions")).ToBeHiddenAsync();
        await field.PressAsync("Enter");

        await Assertions.Expect(Cards(page).Last).ToContainTextAsync("Norland");
    }

    [BrowserFact]
    public async Task What_is_being_chosen_is_not_taken_away_by_suggestions_that_come_late()
    {
        var page = await program.OpenAsync("/");
        var field = page.Locator("#question");
        await page.RunAndWaitForResponseAsync(() => field.PressSequentiallyAsync("/fact trad"), response => response.Url.EndsWith("/suggest?text=%2Ffact%20trad", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#suggestions li").First).ToBeVisibleAsync();
        var late = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        await page.RouteAsync("**/suggest?*", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
            answered.TrySetResult();
        });

        await page.RunAndWaitForRequestAsync(() => field.PressSequentiallyAsync("e"), request => request.Url.Contains("/suggest?", StringComparison.Ordinal));
        await field.PressAsync("ArrowDown");
        await page.RunAndWaitForResponseAsync(() => Task.FromResult(late.TrySetResult()), response => response.Url.Contains("/suggest?", StringComparison.Ordinal));
        await answered.Task;
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done))");

        await Assertions.Expect(field).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await Assertions.Expect(page.Locator("#suggestions li[aria-selected='true']")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_digest_is_seen_for_a_chosen_day_and_its_question_is_asked_from_it()
    {
        var page = await program.OpenAsync("/");
        await page.Locator("nav a[href='/digest']").ClickAsync();
        await page.Locator("#date").FillAsync("2028-02-29");
        await page.Locator("form.day button").ClickAsync();
        await Assertions.Expect(page.Locator(".card.digest > h2")).ToHaveTextAsync("Digest of 29 February 2028");

        await page.Locator(".card.digest button[value^='ask.']").ClickAsync();

        await Assertions.Expect(page.Locator("#log .card .lead").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#log .sources a[href^='/sources/']").First).ToBeVisibleAsync();
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
            foreach (var path in new[] { "/", "/sources", "/sources/harbour.md", "/sources/harbour.md/2?from=0&length=20", "/figures", "/figures?year=2022", "/digest", "/digest?date=x" })
            {
                var page = await program.OpenAsync(path, scheme);
                foreach (var text in path == "/" ? EveryCard : [])
                {
                    await AskAsync(page, text);
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
    public async Task The_tabulator_goes_from_the_top_down_and_the_field_keeps_the_focus()
    {
        var figures = await program.OpenAsync("/figures");
        var stops = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            await figures.Keyboard.PressAsync("Tab");
            stops.Add(await figures.EvaluateAsync<string>("document.activeElement.className || document.activeElement.id || document.activeElement.getAttribute('href')"));
        }

        var page = await program.OpenAsync("/");
        await AskAsync(page, Question);

        Assert.Equal(["skip", "brand", "/", "/sources", "/figures", "/digest", "quiet", "party", "measure"], stops);
        await Assertions.Expect(page.Locator("#question")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Nothing_moves_for_who_wants_no_motion()
    {
        const string motion = "(document.getElementById('ask').classList.add('busy'), getComputedStyle(document.getElementById('progress'), '::before').animationName)";

        Assert.Equal("none", await (await program.OpenAsync("/")).EvaluateAsync<string>(motion));
        Assert.Equal("beat", await (await program.OpenAsync("/", motion: ReducedMotion.NoPreference)).EvaluateAsync<string>(motion));
    }

    [BrowserFact]
    public async Task On_paper_a_source_has_its_words_and_no_menu()
    {
        var page = await program.OpenAsync("/sources/harbour.md/3?from=0&length=20");

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Assertions.Expect(page.Locator("mark")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("nav")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_is_wider_than_the_screen()
    {
        foreach (var path in new[] { "/", "/sources", "/sources/harbour.md/2", "/figures", "/figures?party=norland", "/digest", "/digest?date=x" })
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
        await Assertions.Expect(Cards(page).Nth(before)).ToBeVisibleAsync();
        return Cards(page).Nth(before);
    }
}
