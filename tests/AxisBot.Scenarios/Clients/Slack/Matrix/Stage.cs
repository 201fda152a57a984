using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Slack;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>What surrounds a client in some scenarios, from its start on. Each client has a loopback Slack of its own there.</summary>
internal sealed record Stage : IStage
{
    /// <summary>Whether Slack tells by HTTP, and not by Socket Mode.</summary>
    public bool IsByHttp { get; init; }

    /// <summary>Whether the app hears every message of its channels, and a mention therefore twice.</summary>
    public bool ReadsChannels { get; init; }

    /// <summary>Whether AxisBot looks within a second, and not within thirty, what became of a call whose answer told nothing.</summary>
    public bool SettlesSoon { get; init; }

    /// <summary>Whether the client gets a connection.</summary>
    public bool IsLetIn { get; init; } = true;

    /// <inheritdoc/>
    public bool IsSlow { get; init; }

    /// <summary>What is wrong before the client starts.</summary>
    public Action<LoopbackSlack> Prepare { get; init; } = _ => { };
}
