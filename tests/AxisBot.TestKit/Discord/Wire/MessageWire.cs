using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Wire;

/// <summary>A message as Discord writes it, with its content or, to those who may not read it, without.</summary>
internal static class MessageWire
{
    private const int UsualType = 0;
    private const int ReplyType = 19;
    private const int CommandType = 20;
    private const int ContextMenuType = 23;

    public static JsonObject Of(DiscordMessage message, bool mayReadAll) => Of(message, mayReadAll, withReferenced: true);

    /// <summary>Whether the application sees what a message says although it was not granted the content of all messages.</summary>
    public static bool IsOpen(DiscordMessage message) =>
        message.Author == message.Channel.Home.World.Bot
        || message.Channel.Kind == ChannelKind.DirectMessage
        || message.Now.Mentions.People.Contains(message.Channel.Home.World.Bot)
        || message.Pinged.People.Contains(message.Channel.Home.World.Bot);

    private static JsonObject Of(DiscordMessage message, bool mayReadAll, bool withReferenced)
    {
        var now = message.Now;
        var isOpen = mayReadAll || IsOpen(message);
        var written = new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channel_id"] = message.Channel.Id.ToString(),
            ["type"] = TypeOf(message),
            ["author"] = PersonWire.Of(message.Author),
            ["content"] = isOpen ? now.Content : "",
            ["embeds"] = isOpen ? Array(now.Embeds) : [],
            ["components"] = isOpen ? Array(now.Components) : [],
            ["attachments"] = isOpen ? new JsonArray([.. now.Attachments.Select(file => Attachment(file, message))]) : [],
            ["mentions"] = new JsonArray([.. now.Mentions.People.Select(PersonWire.Of)]),
            ["mention_roles"] = new JsonArray([.. now.Mentions.Roles.Select(role => (JsonNode)role.Id.ToString())]),
            ["mention_everyone"] = now.Mentions.Everyone,
            ["timestamp"] = Moment.Write(message.SentAt),
            ["edited_timestamp"] = EditedAt(message) is { } edited ? Moment.Write(edited) : null,
            ["tts"] = false,
            ["pinned"] = false,
            ["flags"] = (int)now.Flags,
        };
        AddParticulars(written, message, mayReadAll, withReferenced);
        return written;
    }

    /// <summary>When what it says was last changed; that a thread was started from it is no such change.</summary>
    private static DateTimeOffset? EditedAt(DiscordMessage message) => message.Revisions.Zip(message.Revisions.Skip(1))
        .LastOrDefault(pair => pair.First.Content != pair.Second.Content || pair.First.Embeds != pair.Second.Embeds || pair.First.Components != pair.Second.Components).Second?.At;

    private static void AddParticulars(JsonObject written, DiscordMessage message, bool mayReadAll, bool withReferenced)
    {
        if (message.Nonce is { } nonce)
        {
            written["nonce"] = nonce.DeepClone();
        }

        if (message.Answers is { } interaction)
        {
            AddInteraction(written, interaction);
        }

        if (message.IsReply)
        {
            written["message_reference"] = Reference(message);
            if (withReferenced)
            {
                written["referenced_message"] = message.ReplyTo is { DeletedAt: null } original ? Of(original, mayReadAll, withReferenced: false) : null;
            }
        }

        if (message.Thread is { } thread)
        {
            written["thread"] = ChannelWire.Of(thread);
        }
    }

    private static void AddInteraction(JsonObject written, DiscordInteraction interaction)
    {
        written["webhook_id"] = interaction.Home.World.Bot.Id.ToString();
        written["application_id"] = interaction.Home.World.Bot.Id.ToString();
        written["interaction_metadata"] = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["type"] = (int)interaction.Kind,
            ["user"] = PersonWire.Of(interaction.Person),
            ["authorizing_integration_owners"] = InteractionWire.Owners(interaction),
        };
    }

    private static JsonObject Reference(DiscordMessage message)
    {
        var reference = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = message.Channel.Id.ToString(),
            ["message_id"] = message.ReplyTo?.Id.ToString(),
        };
        if (message.Channel.Guild is { } guild)
        {
            reference["guild_id"] = guild.Id.ToString();
        }

        return reference;
    }

    private static JsonObject Attachment(DiscordAttachment file, DiscordMessage message)
    {
        var address = $"{message.Channel.Home.FilesAddress}{message.Channel.Id}/{file.Id}/{Uri.EscapeDataString(file.Name)}";
        var written = new JsonObject
        {
            ["id"] = file.Id.ToString(),
            ["filename"] = file.Name,
            ["size"] = file.Bytes.Length,
            ["url"] = address,
            ["proxy_url"] = address,
            ["content_type"] = file.ContentType,
        };
        if (file.Description is not null)
        {
            written["description"] = file.Description;
        }

        return written;
    }

    private static int TypeOf(DiscordMessage message) => message switch
    {
        { Answers.Kind: InteractionKind.Command, Answers.Target: not null } => ContextMenuType,
        { Answers.Kind: InteractionKind.Command } => CommandType,
        { IsReply: true } => ReplyType,
        _ => UsualType,
    };

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items.Select(item => item.DeepClone())]);
}
