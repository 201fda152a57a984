using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>A message as it stands in a channel.</summary>
/// <param name="Channel">The id of the channel.</param>
/// <param name="Ts">Its timestamp, which is also its id.</param>
/// <param name="User">The id of who wrote it.</param>
/// <param name="Text">Its text.</param>
public sealed record Post(string Channel, string Ts, string User, string Text)
{
    /// <summary>The message at the root of its thread; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The id of the bot; null where a person wrote it.</summary>
    public string? BotId { get; init; }

    /// <summary>Its blocks; null where it has none.</summary>
    public JsonArray? Blocks { get; init; }

    /// <summary>The metadata, which everybody in the workspace can read.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>The id that the program of a person gave it.</summary>
    public string? ClientMsgId { get; init; }

    /// <summary>When it was posted.</summary>
    public DateTimeOffset PostedAt { get; init; }

    /// <summary>How it read before it was changed, the oldest first, each with the time until which it read so.</summary>
    public IReadOnlyList<FormerText> Former { get; init; } = [];

    /// <summary>Whether it was taken away.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Whether text may still be appended to it.</summary>
    public bool IsStreaming { get; init; }

    /// <summary>Who alone sees it; null where the whole channel does.</summary>
    public string? VisibleTo { get; init; }

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<UploadedFile> Files { get; init; } = [];

    /// <summary>Who reacted with what.</summary>
    public IReadOnlyList<Reaction> Reactions { get; init; } = [];

    /// <summary>What was streamed into it beside text, in its order: tasks, plans, blocks.</summary>
    public IReadOnlyList<JsonObject> Pieces { get; init; } = [];

    /// <summary>All arguments of the call that posted it; empty where a person wrote it.</summary>
    public JsonObject Arguments { get; init; } = [];

    /// <summary>The same message with another text and other blocks.</summary>
    public Post Changed(string text, JsonArray? blocks, DateTimeOffset at) =>
        this with { Text = text, Blocks = blocks, Former = [.. Former, new FormerText(Text, Blocks, at)] };
}

/// <summary>How a message read before.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Until">When it was changed.</param>
public sealed record FormerText(string Text, JsonArray? Blocks, DateTimeOffset Until);

/// <summary>A reaction to a message.</summary>
/// <param name="User">Whose it is.</param>
/// <param name="Name">The name of the emoji without colons.</param>
public sealed record Reaction(string User, string Name);
