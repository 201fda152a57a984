using AxisBot.TestKit.Discord;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>Something that happens to a client of Discord, written once and run against each of them.</summary>
/// <param name="Name">What happens.</param>
/// <param name="Should">What AxisBot should do.</param>
/// <param name="Stage">What surrounds it; scenarios of the same stage come one after the other to the same client.</param>
/// <param name="ObserveAsync">Lets it happen, and tells what the loopback Discord saw of the client.</param>
internal sealed record Scenario(string Name, string Should, Stage Stage, Func<Rival, Task<Seen>> ObserveAsync)
{
    /// <summary>Whether it is among what bots usually get wrong, which has a table of its own.</summary>
    public bool IsUsuallyWrong { get; init; }

    /// <summary>Why AxisBot does otherwise than discord.js; null where both do the same.</summary>
    public string? Difference { get; init; }
}

/// <summary>What was seen of a client.</summary>
/// <param name="Cell">In a few words, which are the same each time.</param>
/// <param name="IsRight">Whether it is what AxisBot should do.</param>
/// <param name="Figures">What was measured, which is another each time; empty for nothing.</param>
internal sealed record Seen(string Cell, bool IsRight, string Figures = "");

/// <summary>What surrounds a client in some scenarios, from its start on. Each client has a loopback Discord of its own there.</summary>
internal sealed record Stage
{
    /// <summary>How that Discord behaves.</summary>
    public LoopbackDiscordSettings Settings { get; init; } = new();

    /// <summary>Whether the client gets a session.</summary>
    public bool IsLetIn { get; init; } = true;

    /// <summary>Whether something takes long there; it is begun first.</summary>
    public bool IsSlow { get; init; }

    /// <summary>What is wrong before the client starts.</summary>
    public Action<LoopbackDiscord> Prepare { get; init; } = _ => { };
}
