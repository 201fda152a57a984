using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.Surfaces;

/// <summary>The worker as a process of its own, with its page on the loopback.</summary>
public sealed class ServedProgram : IAsyncLifetime
{
    private const string Scheme = "http://127.0.0.1:";

    private StartedProgram? _program;

    internal StartedProgram Program => _program!;

    internal Uri Address { get; private set; } = new(Scheme + "1");

    public async Task InitializeAsync()
    {
        _program = StartedProgram.Start("--knowledge", WholeProgram.Invented, "--port", "0");
        var line = await _program.ReadUntilAsync(Scheme);
        Address = new Uri(line[line.IndexOf(Scheme, StringComparison.Ordinal)..].Trim());
    }

    /// <summary>Asks one thing after the other in one thread, as a visitor without scripts does; the last page is what counts.</summary>
    internal async Task<string> AskAsync(params string[] texts)
    {
        using var visitor = new HttpClient { BaseAddress = Address };
        var thread = Guid.NewGuid().ToString("N");
        var page = "";
        foreach (var text in texts)
        {
            using var form = new FormUrlEncodedContent([new("thread", thread), new("text", text)]);
            using var response = await visitor.PostAsync("/", form);
            page = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        }

        return page;
    }

    public Task DisposeAsync()
    {
        _program?.Dispose();
        return Task.CompletedTask;
    }
}
