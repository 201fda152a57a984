using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>Messages of channels.</summary>
internal static class MessageHandler
{
    private const string All = "/channels/{channel}/messages";
    private const string One = "/channels/{channel}/messages/{message}";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", All, BucketNames.CreateMessage, RouteKey.Bot, Create),
        new("GET", All, BucketNames.ReadMessages, RouteKey.Bot, MessageList.Read),
        new("GET", One, BucketNames.ReadMessages, RouteKey.Bot, Read),
        new("PATCH", One, BucketNames.EditMessage, RouteKey.Bot, Edit),
        new("DELETE", One, BucketNames.DeleteMessage, RouteKey.Bot, Delete),
    ];

    private static RestAnswer Create(RestCall call)
    {
        var channel = call.Channel();
        var body = call.Body(PayloadKind.CreateMessage);
        var files = Attachments.Of(call, body);
        ChannelHandler.DemandWriting(call, channel);
        DemandParts(call, channel, body);
        if (call.Home.Nonces.Find(body) is { } earlier)
        {
            return earlier.DeletedAt is null ? RestAnswer.Ok(MessageWire.Of(earlier, mayReadAll: true)) : throw RestRefusal.UnknownMessage();
        }

        var (isReply, replyTo) = Referenced(call, channel, body["message_reference"]);
        var message = call.Home.Messages.Post(RevisionReader.Draft(channel, call.Bot, body, files) with
        {
            Allowed = AllowedMentions.Read(body, AllowedMentions.OfChannel),
            IsReply = isReply,
            ReplyTo = replyTo,
            Nonce = body["nonce"]?.DeepClone(),
        });
        call.Home.Nonces.Remember(body, message);
        return RestAnswer.Ok(MessageWire.Of(message, mayReadAll: true));
    }

    private static void DemandParts(RestCall call, DiscordChannel channel, JsonObject body)
    {
        if (body["embeds"] is JsonArray { Count: > 0 })
        {
            call.Demand(channel, DiscordPermissions.EmbedLinks);
        }

        if (call.Request.Files.Count > 0)
        {
            call.Demand(channel, DiscordPermissions.AttachFiles);
        }
    }

    private static (bool IsReply, DiscordMessage? ReplyTo) Referenced(RestCall call, DiscordChannel channel, JsonNode? reference)
    {
        if (reference is null)
        {
            return (false, null);
        }

        if (!Permission.Has(call.Bot, channel, DiscordPermissions.ReadMessageHistory))
        {
            throw new RestRefusal(403, 160002, "No reply without the history");
        }

        var id = Snowflake.Parse(reference["message_id"]?.ToString());
        var original = channel.Messages.FirstOrDefault(message => message.Id == id);
        if (original is null && reference["fail_if_not_exists"]?.GetValue<bool>() != false)
        {
            throw RestRefusal.InvalidForm(ErrorTree.Of("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message"));
        }

        return (original is not null, original);
    }

    private static RestAnswer Read(RestCall call)
    {
        var channel = call.Channel();
        call.Demand(channel, DiscordPermissions.ReadMessageHistory);
        return RestAnswer.Ok(MessageWire.Of(call.Message(channel), call.ReadsAll));
    }

    private static RestAnswer Edit(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.Bot)
        {
            throw new RestRefusal(403, 50005, "Not your message");
        }

        var body = call.Body(PayloadKind.EditMessage);
        var files = Attachments.Of(call, body);
        if (channel.IsArchived)
        {
            throw new RestRefusal(400, 50083, "Thread is archived");
        }

        call.Home.Messages.Edit(message, RevisionReader.Change(message.Now, body, files), AllowedMentions.Read(body, AllowedMentions.OfChannel));
        return RestAnswer.Ok(MessageWire.Of(message, mayReadAll: true));
    }

    private static RestAnswer Delete(RestCall call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.Bot)
        {
            call.Demand(channel, DiscordPermissions.ManageMessages);
        }

        call.Home.Messages.Delete(message);
        return RestAnswer.NoContent;
    }
}
