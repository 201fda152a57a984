using AxisBot.TestKit;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others through every input of the page, in a real browser: no script may run.</summary>
public sealed class HostileBrowserTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    /// <summary>How many questions a page takes before a fresh one, of a visitor with a fresh quota, is opened.</summary>
    private const int Fresh = 40;

    private const int LongestQuestion = 2_000;

    /// <summary>How many payloads a question holds: each alone would take a browser longer than a test may. One by one they go to the page without a browser.</summary>
    private const int InOne = 5;

    /// <summary>What is said to a question: a card, or why it cannot be read.</summary>
    private const string Said = "#log .card, #log .complaint";

    private const int Longest = (LongestQuestion / InOne) - 1;

    /// <summary>Whatever a payload calls to show that it runs leaves a trace that the test can read.</summary>
    private const string Trap = "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.fired = (window.fired || 0) + 1; };";

    /// <summary>The lists of scripts, one by one: a test of all of them would take longer than a test may.</summary>
    public static TheoryData<string> Scripts => [.. HostileTexts.FilesIn("web").Where(file => file.StartsWith("web/xss_", StringComparison.Ordinal))];

    /// <summary>All lists of what people may write.</summary>
    public static TheoryData<string> Written => [.. HostileTexts.FilesIn("web", "chat"), .. SharedFolder.Find() is null ? [] : new[] { "hostile_text/blns.json" }];

    [HostileBrowserTheory]
    [MemberData(nameof(Scripts))]
    public async Task No_payload_runs_as_what_is_filtered_by(string file)
    {
        var page = await TrappedAsync();
        foreach (var payload in Payloads(file))
        {
            var value = Uri.EscapeDataString(payload);
            await page.GotoAsync($"{program.Address}/figures?party={value}&measure={value}&year={value}&kind={value}&sort={value}&order={value}");
            await FailIfFiredAsync(page, payload);
        }
    }

    [HostileBrowserTheory]
    [MemberData(nameof(Scripts))]
    public async Task No_payload_runs_as_a_draft_that_comes_back_or_as_a_day(string file)
    {
        var page = await TrappedAsync();
        foreach (var payloads in Payloads(file).Chunk(InOne))
        {
            await page.GotoAsync($"{program.Address}/digest?date={Uri.EscapeDataString(payloads[0])}");
            await FailIfFiredAsync(page, payloads[0]);
            await page.GotoAsync($"{program.Address}/");
            var draft = string.Join(' ', payloads) + new string('x', LongestQuestion);
            // As without the page's own script, which would not load it anew.
            await page.EvaluateAsync("draft => { const form = document.getElementById('ask'); form.elements.text.value = draft; HTMLFormElement.prototype.submit.call(form); }", draft);

            await Assertions.Expect(page.Locator("#log .complaint")).ToContainTextAsync("Ask in at most 2,000");
            await page.WaitForLoadStateAsync(LoadState.Load);
            await FailIfFiredAsync(page, draft);
        }
    }

    [HostileBrowserTheory]
    [MemberData(nameof(Written))]
    public async Task No_payload_runs_as_a_question(string file)
    {
        var page = await TrappedAsync();
        var tried = 0;
        foreach (var question in Questions(file))
        {
            if (tried++ % Fresh == 0)
            {
                await page.Context.ClearCookiesAsync();
                await page.GotoAsync($"{program.Address}/");
            }

            var before = await page.Locator(Said).CountAsync();
            await page.Locator("#question").FillAsync(question);
            await page.Locator("#question").PressAsync("Enter");
            await Assertions.Expect(page.Locator(Said).Nth(before)).ToBeVisibleAsync();
            await FailIfFiredAsync(page, question);
        }

        Assert.True(tried > 0, $"{file} held nothing to try");
        await Assertions.Expect(page.Locator("#log")).Not.ToContainTextAsync("within an hour");
        await Assertions.Expect(page.Locator("#log")).Not.ToContainTextAsync("did not arrive");
    }

    [HostileBrowserTheory]
    [MemberData(nameof(Scripts))]
    public async Task The_same_payloads_run_where_nothing_is_escaped(string file)
    {
        await using var browser = await UnsafeBrowser.StartAsync(Trap);
        var fired = 0;
        foreach (var question in Questions(file))
        {
            fired += await browser.FiresAsync(question) ? 1 : 0;
        }

        Assert.True(fired > 1, $"only {fired} questions of {file} fired on an unsafe page, so that the other tests would not see them either");
    }

    private async Task<IPage> TrappedAsync()
    {
        var page = await program.OpenAsync("/");
        await page.AddInitScriptAsync(Trap);
        return page;
    }

    private static async Task FailIfFiredAsync(IPage page, string payload) =>
        Assert.True(await page.EvaluateAsync<int>("window.fired || 0") == 0, $"it ran: {payload}");

    /// <summary>The texts of a file, each on one line as a field takes it.</summary>
    private static IEnumerable<string> Payloads(string file) =>
        HostileTexts.In(file).Select(text => text.ReplaceLineEndings(" ")).Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => text.Length <= Longest ? text : text[..Longest]).Distinct(StringComparer.Ordinal);

    /// <summary>The same, some in each question.</summary>
    private static IEnumerable<string> Questions(string file) => Payloads(file).Chunk(InOne).Select(payloads => string.Join(' ', payloads));
}
