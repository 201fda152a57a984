using System.Net;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios.States;

/// <summary>While its database is away, the page answers all the same, says so, and goes on by itself when it is back.</summary>
public sealed class OutageTests : IDisposable
{
    private const string Question = "How much was trade between Norland and Sudria worth in 2022?";
    private const string Scheme = "http://127.0.0.1:";

    private readonly TemporaryFolder _state = new();
    private readonly TemporaryFolder _away = new();

    public void Dispose()
    {
        _state.Dispose();
        _away.Dispose();
    }

    [Fact]
    public async Task Answers_go_on_and_what_needs_memory_says_that_it_has_none()
    {
        using var program = StartedProgram.Start(
            new Dictionary<string, string> { ["AXISBOT_Storage__Path"] = _state.At("axisbot.db") }, "--knowledge", WholeProgram.Invented, "--port", "0");
        var line = await program.ReadUntilAsync(Scheme);
        using var visitor = new HttpClient { BaseAddress = new Uri(line[line.IndexOf(Scheme, StringComparison.Ordinal)..].Trim()) };
        Assert.Contains("billion", await AskAsync(visitor, Question), StringComparison.Ordinal);

        Move(_state.Path, _away.Path);
        Assert.Contains("billion", await AskAsync(visitor, Question), StringComparison.Ordinal);
        Assert.Contains("cannot use its memory at the moment", await AskAsync(visitor, "/forget me"), StringComparison.Ordinal);
        Assert.Contains("Nothing can be kept", await AskAsync(visitor, "/status"), StringComparison.Ordinal);
        using (var ready = await visitor.GetAsync("/health/ready"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("is gone; put it back, or stop AxisBot to begin anew", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains("axisbot_state_up 0", await visitor.GetStringAsync("/metrics"), StringComparison.Ordinal);
        Move(_away.Path, _state.Path);
        await program.ReadUntilAsync("can be used again");
        Assert.DoesNotContain("cannot use its memory", await AskAsync(visitor, "/forget me"), StringComparison.Ordinal);
        Assert.Equal("ready\n", await visitor.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task What_was_set_and_said_is_known_to_the_next_worker()
    {
        var settings = new Dictionary<string, string> { ["AXISBOT_Storage__Path"] = _state.At("axisbot.db") };
        var thread = Guid.NewGuid().ToString("N");
        var cookies = new CookieContainer();
        var port = 0;
        foreach (var (text, told) in new[] { (Question, "billion"), ("and in 2024?", "2024") })
        {
            using var program = StartedProgram.Start(settings, "--knowledge", WholeProgram.Invented, "--port", $"{port}");
            var line = await program.ReadUntilAsync(Scheme);
            var address = new Uri(line[line.IndexOf(Scheme, StringComparison.Ordinal)..].Trim());
            port = address.Port;
            using var handler = new SocketsHttpHandler { CookieContainer = cookies };
            using var visitor = new HttpClient(handler) { BaseAddress = address };
            Assert.Contains(told, await AskAsync(visitor, text, thread), StringComparison.Ordinal);
            Assert.Equal(0, await program.StopAsync());
        }
    }

    private static async Task<string> AskAsync(HttpClient visitor, string text, string? thread = null)
    {
        using var form = new FormUrlEncodedContent([new("text", text), new("thread", thread ?? "")]);
        using var response = await visitor.PostAsync("/", form);
        return WebUtility.HtmlDecode(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static void Move(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from))
        {
            File.Move(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
