using AxisBot.TestKit;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others through every input of the page, in a real browser: no script may run.</summary>
public sealed class HostileBrowserTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    private const int AtLeastTried = 500;
    private const int Most = 520;
    private const int Fresh = 40;

    /// <summary>Whatever a payload calls to show that it runs leaves a trace that the test can read.</summary>
    private const string Trap = "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.fired = (window.fired || 0) + 1; };";

    [HostileBrowserFact]
    public async Task No_payload_runs_as_a_draft_or_a_filter()
    {
        var page = await TrappedAsync();
        var tried = 0;
        foreach (var payload in Payloads())
        {
            tried++;
            await page.GotoAsync($"{program.Address}/?text={Uri.EscapeDataString(payload)}");
            await FailIfFiredAsync(page, payload);
            await page.GotoAsync($"{program.Address}/figures?party={Uri.EscapeDataString(payload)}");
            await FailIfFiredAsync(page, payload);
        }

        Assert.True(tried >= AtLeastTried, $"only {tried} payloads were tried");
    }

    [HostileBrowserFact]
    public async Task No_payload_runs_as_a_question()
    {
        var page = await TrappedAsync();
        var tried = 0;
        foreach (var payload in Payloads().Where(payload => !string.IsNullOrWhiteSpace(payload)))
        {
            if (tried++ % Fresh == 0)
            {
                await page.GotoAsync($"{program.Address}/");
            }

            var before = await page.Locator("#log .card").CountAsync();
            await page.Locator("#question").FillAsync(payload);
            await page.Locator("#question").PressAsync("Enter");
            await Assertions.Expect(page.Locator("#log .card").Nth(before)).ToBeVisibleAsync();
            await FailIfFiredAsync(page, payload);
        }

        Assert.True(tried >= AtLeastTried, $"only {tried} payloads were tried");
    }

    [HostileBrowserFact]
    public async Task The_same_payloads_run_where_nothing_is_escaped()
    {
        await using var browser = await UnsafeBrowser.StartAsync(Trap);
        var fired = 0;
        foreach (var payload in Payloads())
        {
            fired += await browser.FiresAsync(payload) ? 1 : 0;
        }

        Assert.True(fired > 20, $"only {fired} payloads fired on an unsafe page, so that the other tests would not see them either");
    }

    private async Task<IPage> TrappedAsync()
    {
        var page = await program.OpenAsync("/");
        await page.AddInitScriptAsync(Trap);
        return page;
    }

    private static async Task FailIfFiredAsync(IPage page, string payload) =>
        Assert.True(await page.EvaluateAsync<int>("window.fired || 0") == 0, $"it ran: {payload}");

    private static IEnumerable<string> Payloads() =>
        Directory.EnumerateFiles(Path.Combine(SharedFolder.Find()!, "hostile", "web"), "xss_*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Length is > 0 and <= 1_500).Distinct(StringComparer.Ordinal)
            .Take(Most);
}
