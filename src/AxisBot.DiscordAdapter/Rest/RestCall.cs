using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>A request to Discord.</summary>
/// <param name="Method">How.</param>
/// <param name="Route">The path with its ids left open ("channels/{channel}/messages"): all that is logged of it.</param>
/// <param name="Path">The path. It may hold a token.</param>
/// <param name="Resource">What its limit is counted for: a channel, a guild, the token of an interaction; empty for none.</param>
internal sealed record RestCall(HttpMethod Method, string Route, string Path, string Resource)
{
    /// <summary>How long a call may wait for its turn before it is given back.</summary>
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan UsualDeadline = TimeSpan.FromSeconds(8);

    /// <summary>What is sent; null for nothing.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The files beside it.</summary>
    public IReadOnlyList<RestFile> Files { get; init; } = [];

    /// <summary>Whether the token of an interaction opens it: no limit of the bot counts it, and it does not want the bot's token.</summary>
    public bool IsOfInteraction { get; init; }

    /// <summary>How long it may wait for its turn.</summary>
    public TimeSpan Patience { get; init; } = UsualPatience;

    /// <summary>How long its answer may take.</summary>
    public TimeSpan Deadline { get; init; } = UsualDeadline;

    /// <inheritdoc/>
    public override string ToString() => $"{Method} /{Route}";
}

/// <summary>A file that is sent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type ("image/png").</param>
/// <param name="Bytes">Its bytes.</param>
internal sealed record RestFile(string Name, string Type, ReadOnlyMemory<byte> Bytes);
