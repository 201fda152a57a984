using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others through the form of the page and the day of a digest, in a real browser: no script may run.</summary>
public sealed class HostileDraftTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    [HostileBrowserTheory]
    [MemberData(nameof(HostilePayloads.Scripts), MemberType = typeof(HostilePayloads))]
    public async Task No_payload_runs_as_a_draft_that_comes_back_or_as_a_day(string file)
    {
        var page = await HostilePayloads.OpenTrappedAsync(program);
        var complaint = page.Locator("#log .complaint", new PageLocatorOptions { HasText = "Ask in at most 2,000" });
        foreach (var payloads in HostilePayloads.In(file).Chunk(HostilePayloads.InOne))
        {
            await page.GotoAsync($"{program.Address}/digest?date={Uri.EscapeDataString(payloads[0])}");
            await HostilePayloads.FailIfFiredAsync(page, payloads[0]);
            await page.GotoAsync($"{program.Address}/");
            var draft = string.Join(' ', payloads) + new string('x', HostilePayloads.LongestQuestion);
            // As without the page's own script, which would not load it anew.
            await page.EvaluateAsync("draft => { const form = document.getElementById('ask'); form.elements.text.value = draft; HTMLFormElement.prototype.submit.call(form); }", draft);

            await complaint.WaitForAsync(); // as soon as it is there: to expect it looks four times in the first second
            await page.WaitForLoadStateAsync(LoadState.Load);
            await HostilePayloads.FailIfFiredAsync(page, draft);
        }
    }
}
