using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>The browser of this machine.</summary>
internal static class Chromium
{
    public const string Missing = "There is no Chromium in PATH: this test opens the pages in a real browser (Debian: apt-get install chromium).";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program; null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    });
}
