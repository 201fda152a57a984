using AxisBot.TestKit;
using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Scenarios.Clients;

/// <summary>An app of @slack/bolt on Socket Mode, and the loopback Slack that it runs against.</summary>
public sealed class BoltBySockets : IAsyncLifetime
{
    private LoopbackSlack? _slack;
    private NodeProgram? _bolt;

    internal LoopbackSlack Slack => _slack!;

    internal NodeProgram Bolt => _bolt!;

    internal FakeTime Time { get; } = new();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (NodeScript.Missing(NodePlace.Bolt) is null)
        {
            (_slack, _bolt) = await StartAsync(Time);
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _bolt?.Dispose();
        await (_slack?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal static async Task<(LoopbackSlack Slack, NodeProgram Bolt)> StartAsync(TimeProvider time)
    {
        var slack = await LoopbackSlack.StartAsync(time);
        slack.Limits.AreOn = false;
        var bolt = NodeProgram.Start("bolt-sockets.mjs", slack);
        await bolt.ToldAsync("ready");
        return (slack, bolt);
    }

    /// <summary>Somebody in a channel of their own.</summary>
    internal (Person Ana, Channel Channel) Room()
    {
        var ana = Slack.AddPerson("ana");
        return (ana, Slack.AddChannel("room", ana));
    }
}
