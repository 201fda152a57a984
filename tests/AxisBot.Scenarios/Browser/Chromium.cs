using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>
/// The browser of this machine. Without its windows it is the same engine of the same version, and computes half as much: that one comes first.
/// </summary>
internal static class Chromium
{
    public const string Missing = "There is no Chromium in PATH: this test opens the pages in a real browser (Debian: apt-get install chromium-headless-shell, or chromium).";

    /// <summary>All names that end so are this machine, by plain HTTP: pages of such a name are no more to the browser than any page of the web.</summary>
    public const string NamesOfTests = ".test";

    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program; null where there is none.</summary>
    public static string? Path { get; } = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", $"--host-resolver-rules=MAP *{NamesOfTests} 127.0.0.1", "--disable-features=HttpsUpgrades"],
    });
}
