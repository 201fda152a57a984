using AxisBot.TestKit;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>Payloads of others as they go into a page, and a trap for those that run.</summary>
internal static class HostilePayloads
{
    /// <summary>How many characters a question may have.</summary>
    public const int LongestQuestion = 2_000;

    /// <summary>How many payloads a question holds: each alone would take a browser longer than a test may. One by one they go to the page without a browser.</summary>
    public const int InOne = 5;

    /// <summary>Whatever a payload calls to show that it runs leaves a trace that the test can read.</summary>
    public const string Trap = "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.fired = (window.fired || 0) + 1; };";

    private const int Some = 40;
    private const int Longest = (LongestQuestion / InOne) - 1;

    /// <summary>The lists of scripts, one by one: a test of all of them would take longer than a test may.</summary>
    public static TheoryData<string> Scripts => [.. HostileTexts.FilesIn("web").Where(file => file.StartsWith("web/xss_", StringComparison.Ordinal))];

    /// <summary>All lists of what people may write.</summary>
    public static TheoryData<string> Written => [.. HostileTexts.FilesIn("web", "chat"), .. SharedFolder.Find() is null ? [] : new[] { "hostile_text/blns.json" }];

    /// <summary>The texts of a file, each on one line as a field takes it; as many as <see cref="Breadth"/> says.</summary>
    public static IEnumerable<string> In(string file) => Breadth.Of(
        [
            .. HostileTexts.In(file).Select(text => text.ReplaceLineEndings(" ")).Where(text => !string.IsNullOrWhiteSpace(text))
                .Select(text => text.Length <= Longest ? text : text[..Longest]).Distinct(StringComparer.Ordinal),
        ],
        Some);

    /// <summary>The same, some in each question.</summary>
    public static IEnumerable<string> QuestionsOf(string file) => In(file).Chunk(InOne).Select(payloads => string.Join(' ', payloads));

    /// <summary>A page in which a payload that runs is caught.</summary>
    public static async Task<IPage> OpenTrappedAsync(BrowsedProgram program)
    {
        var page = await program.OpenAsync("/");
        await page.AddInitScriptAsync(Trap);
        return page;
    }

    public static async Task FailIfFiredAsync(IPage page, string payload) =>
        Assert.True(await page.EvaluateAsync<int>("window.fired || 0") == 0, $"it ran: {payload}");
}
