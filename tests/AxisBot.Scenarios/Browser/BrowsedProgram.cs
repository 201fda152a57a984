using AxisBot.Scenarios.Running;
using Microsoft.Playwright;

namespace AxisBot.Scenarios.Browser;

/// <summary>The program as a process of its own with its page, and a browser to open it in.</summary>
public class BrowsedProgram : IAsyncLifetime
{
    /// <summary>A name of the program beside that of this machine.</summary>
    public const string Name = "axis" + Chromium.NamesOfTests;

    /// <summary>How many milliseconds a page may take on a machine that has much else to do.</summary>
    private const float Patience = 180_000;

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

        _program = StartedProgram.Start(new Dictionary<string, string> { ["AXISBOT_Web__Port"] = "0", ["AXISBOT_Conversations__QuestionsPerHour"] = "1000", ["AXISBOT_Web__AllowedHosts__0"] = Name }, "--knowledge", Knowledge);
        var line = await _program.ReadUntilAsync("http://127.0.0.1:");
        Address = line[line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal)..].Split(' ', ';')[0].TrimEnd('/');
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    /// <summary>The same by its other name, as it is reached from elsewhere without TLS.</summary>
    public string NamedAddress => Address.Replace("127.0.0.1", Name, StringComparison.Ordinal);

    /// <summary>A fresh page without scripts, of the program by its other name.</summary>
    public async Task<IPage> OpenWithoutScriptsAsync(string path)
    {
        var page = Patient(await _browser!.NewPageAsync(new BrowserNewPageOptions { JavaScriptEnabled = false }));
        await page.GotoAsync(NamedAddress + path);
        return page;
    }

    /// <summary>A fresh page with nothing remembered.</summary>
    public async Task<IPage> OpenAsync(string path, ColorScheme scheme = ColorScheme.Light, int width = 1280, ReducedMotion motion = ReducedMotion.Reduce)
    {
        var page = Patient(await _browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ReducedMotion = motion,
        }));
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>An empty page that is under no policy of ours.</summary>
    public async Task<IPage> OpenBlankAsync() => Patient(await _browser!.NewPageAsync());

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

    /// <summary>A machine that has much else to do must not be taken for a page that does not answer.</summary>
    private static IPage Patient(IPage page)
    {
        page.SetDefaultTimeout(Patience);
        page.SetDefaultNavigationTimeout(Patience);
        return page;
    }
}
