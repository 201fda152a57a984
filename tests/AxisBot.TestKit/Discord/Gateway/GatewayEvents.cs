using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>Makes events of what happens in the world. Of a place that the bot does not see it hears nothing.</summary>
internal sealed class GatewayEvents(LoopbackDiscord home)
{
    public void GuildCreated(DiscordGuild guild) => Tell("GUILD_CREATE", guild, GatewayIntents.Guilds, _ => GuildWire.Of(guild, home.World.Bot));

    public void ChannelCreated(DiscordChannel channel) => Tell("CHANNEL_CREATE", channel.Guild, GatewayIntents.Guilds, _ => ChannelWire.Of(channel));

    public void ThreadCreated(DiscordChannel thread) => Tell("THREAD_CREATE", thread.Guild, GatewayIntents.Guilds, _ =>
    {
        var written = ChannelWire.Of(thread);
        written["newly_created"] = true;
        return written;
    });

    public void MessageCreated(DiscordMessage message) => TellOfMessage("MESSAGE_CREATE", message, session => Written(message, session));

    public void MessageChanged(DiscordMessage message) => TellOfMessage("MESSAGE_UPDATE", message, session => Written(message, session));

    public void MessageDeleted(DiscordMessage message) => TellOfMessage("MESSAGE_DELETE", message, _ => Placed(message, new JsonObject
    {
        ["id"] = message.Id.ToString(),
        ["channel_id"] = message.Channel.Id.ToString(),
    }));

    public void InteractionCreated(DiscordInteraction interaction) =>
        home.Gateway.Dispatch(new GatewayEvent("INTERACTION_CREATE", interaction.Channel.Guild, GatewayIntents.None, _ => InteractionWire.Of(interaction)));

    private static JsonObject Placed(DiscordMessage message, JsonObject written)
    {
        if (message.Channel.Guild is { } guild)
        {
            written["guild_id"] = guild.Id.ToString();
        }

        return written;
    }

    private static JsonObject Written(DiscordMessage message, GatewaySession session)
    {
        var written = Placed(message, MessageWire.Of(message, session.Intents.HasFlag(GatewayIntents.MessageContent)));
        written["channel_type"] = (int)message.Channel.Kind;
        if (message.Channel.Guild is { } guild)
        {
            written["member"] = PersonWire.Member(guild, message.Author);
        }

        return written;
    }

    private void TellOfMessage(string name, DiscordMessage message, Func<GatewaySession, JsonObject> write)
    {
        if (Permission.Has(home.World.Bot, message.Channel, DiscordPermissions.ViewChannel))
        {
            Tell(name, message.Channel.Guild, message.Channel.Guild is null ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages, write);
        }
    }

    private void Tell(string name, DiscordGuild? guild, GatewayIntents needs, Func<GatewaySession, JsonObject> write)
    {
        if (guild is null or { HasBot: true })
        {
            home.Gateway.Dispatch(new GatewayEvent(name, guild, needs, write));
        }
    }
}
