using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others as questions, in a real browser: no script may run.</summary>
public sealed class HostileQuestionTests(BrowsedProgram program) : IClassFixture<BrowsedProgram>
{
    /// <summary>How many questions a page takes before a fresh one, of a visitor with a fresh quota, is opened.</summary>
    private const int Fresh = 40;

    /// <summary>What is said to a question: a card, or why it cannot be read.</summary>
    private const string Said = "#log .card, #log .complaint";

    [HostileBrowserTheory]
    [MemberData(nameof(HostilePayloads.Written), MemberType = typeof(HostilePayloads))]
    public async Task No_payload_runs_as_a_question(string file)
    {
        var page = await HostilePayloads.OpenTrappedAsync(program);
        var tried = 0;
        foreach (var question in HostilePayloads.QuestionsOf(file))
        {
            if (tried++ % Fresh == 0)
            {
                await page.Context.ClearCookiesAsync();
                await page.GotoAsync($"{program.Address}/");
            }

            var before = await page.Locator(Said).CountAsync();
            await page.Locator("#question").FillAsync(question);
            await page.Locator("#question").PressAsync("Enter");
            await page.Locator(Said).Nth(before).WaitForAsync(); // as soon as it is there: to expect it looks four times in the first second
            await HostilePayloads.FailIfFiredAsync(page, question);
        }

        Assert.True(tried > 0, $"{file} held nothing to try");
        await Assertions.Expect(page.Locator("#log")).Not.ToContainTextAsync("within an hour");
        await Assertions.Expect(page.Locator("#log")).Not.ToContainTextAsync("did not arrive");
    }
}
