using AxisBot.Scenarios.Running;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>The program as a process of its own with its page, and a browser to open it in.</summary>
public class BrowsedProgram : IAsyncLifetime
{
    private StartedProgram? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page is served.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The folder of articles that it reads.</summary>
    protected virtual string Knowledge => WholeProgram.Invented;

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _program = StartedProgram.Start(new Dictionary<string, string> { ["AXISBOT_Web__Port"] = "0" }, "--knowledge", Knowledge);
        var line = await _program.ReadUntilAsync("http://127.0.0.1:");
        Address = line[line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal)..].Split(' ', ';')[0].TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    /// <summary>A fresh page with nothing remembered.</summary>
    public async Task<IPage> OpenAsync(string path, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>An empty page that is under no policy of ours.</summary>
    public Task<IPage> OpenBlankAsync() => _browser!.NewPageAsync();

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _program?.Dispose();
    }
}
