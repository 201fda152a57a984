using AxisBot.Scenarios.Clients.Matrix;
using AxisBot.TestKit.Discord;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>What surrounds a client in some scenarios, from its start on. Each client has a loopback Discord of its own there.</summary>
internal sealed record Stage : IStage
{
    /// <summary>How that Discord behaves.</summary>
    public LoopbackDiscordSettings Settings { get; init; } = new();

    /// <summary>Whether the client gets a session.</summary>
    public bool IsLetIn { get; init; } = true;

    /// <summary>Whether the client sends pictures. What draws them is not compared: it is a program that draws the same picture always.</summary>
    public bool Draws { get; init; }

    /// <inheritdoc/>
    public bool IsSlow { get; init; }

    /// <summary>What is wrong before the client starts.</summary>
    public Action<LoopbackDiscord> Prepare { get; init; } = _ => { };
}
