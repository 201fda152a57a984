using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>A message about to be posted.</summary>
internal sealed record MessageDraft(DiscordChannel Channel, DiscordPerson Author)
{
    public string Content { get; init; } = "";

    public IReadOnlyList<JsonObject> Embeds { get; init; } = [];

    public IReadOnlyList<JsonObject> Components { get; init; } = [];

    public IReadOnlyList<DiscordAttachment> Attachments { get; init; } = [];

    public MessageMarks Flags { get; init; }

    public AllowedMentions Allowed { get; init; } = AllowedMentions.OfChannel;

    public DiscordMessage? ReplyTo { get; init; }

    public bool IsReply { get; init; }

    public DiscordInteraction? Answers { get; init; }

    public JsonNode? Nonce { get; init; }
}
