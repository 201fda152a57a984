using AxisBot.Scenarios.Running;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>The rules of accessibility by axe-core, which npm brings.</summary>
internal static class Accessibility
{
    public const string Missing = "tests/node/node_modules is missing: this test injects axe-core into the pages (npm ci --prefix tests/node).";

    /// <summary>The rules as a script; null where npm has not brought them.</summary>
    public static string? Script { get; } = Find();

    /// <summary>The serious findings on a page, each with the elements concerned; none where it is fine.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        // The page's own policy forbids scripts of others; the debugging protocol may evaluate them all the same.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script!));
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => `${found.id}: ${found.help}: ${found.nodes.map(node => node.html).join(' | ')}`)
            """);
    }

    private static string? Find()
    {
        var script = System.IO.Path.Combine(Places.Repository, "tests", "node", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(script) ? script : null;
    }
}
