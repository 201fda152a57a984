using System.Net;
using System.Net.Sockets;
using System.Text;
using AxisBot.Scenarios.Running;
using AxisBot.Scenarios.Surfaces;

namespace AxisBot.Scenarios;

/// <summary>How the worker ends when it is told to. The waits are bounded by the patience of <see cref="StartedProgram"/>.</summary>
public sealed class StopTests : IAsyncLifetime
{
    /// <summary>How a shell tells that a process was ended by the signal SIGTERM.</summary>
    private const int Terminated = 128 + 15;

    private readonly ServedProgram _served = new();

    public Task InitializeAsync() => _served.InitializeAsync();

    public Task DisposeAsync() => _served.DisposeAsync();

    [Theory]
    [InlineData(Signals.Terminate)]
    [InlineData(Signals.Interrupt)]
    public async Task A_worker_at_rest_ends_in_order(string signal)
    {
        await _served.Program.SignalAsync(signal);

        var run = await _served.Program.EndAsync();

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("a second signal ends it at once", run.Output, StringComparison.Ordinal);
        Assert.Contains("AxisBot has stopped", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_questions_under_way_each_is_answered_whole_or_not_at_all()
    {
        var asked = Enumerable.Range(0, 16).Select(_ => TryAskAsync()).ToList();
        await Task.WhenAny(asked);
        await _served.Program.SignalAsync(Signals.Terminate);

        var run = await _served.Program.EndAsync();
        var pages = await Task.WhenAll(asked);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(pages, page => page is not null);
        Assert.All(pages.OfType<string>(), page => Assert.Contains("</html>", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_who_never_sends_the_rest_of_a_question_does_not_keep_it_alive()
    {
        using var slow = await BeginQuestionAsync();

        Assert.Equal(0, await _served.Program.StopAsync());
    }

    [Fact]
    public async Task A_second_signal_ends_it_at_once()
    {
        using var slow = await BeginQuestionAsync();
        await _served.Program.SignalAsync(Signals.Terminate);
        await _served.Program.ReadUntilAsync("a second signal ends it at once");

        await _served.Program.SignalAsync(Signals.Terminate);

        var run = await _served.Program.EndAsync();
        Assert.Equal(Terminated, run.Code);
        Assert.DoesNotContain("AxisBot has stopped", run.Output, StringComparison.Ordinal);
    }

    private async Task<string?> TryAskAsync()
    {
        try
        {
            return await _served.AskAsync("How much was trade between Norland and Sudria worth in 2022?");
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>A request that is under way until the worker gives it up: the server has answered that it waits for the rest.</summary>
    private async Task<TcpClient> BeginQuestionAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _served.Address.Port);
        var head = $"POST / HTTP/1.1\r\nHost: {_served.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        var told = new byte[64];
        var count = await client.GetStream().ReadAsync(told);
        Assert.StartsWith("HTTP/1.1 100", Encoding.ASCII.GetString(told, 0, count), StringComparison.Ordinal);
        return client;
    }
}
