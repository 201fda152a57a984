using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Starts threads. Its caller holds the gate.</summary>
internal static class ThreadStarter
{
    /// <summary>A thread has the id of the message that it was started from, which therefore has one at most.</summary>
    public static DiscordChannel Start(DiscordMessage message, string name, DiscordPerson owner)
    {
        var channel = message.Channel;
        var thread = new DiscordChannel(channel.Home, message.Id, ChannelKind.PublicThread, name) { Guild = channel.Guild, Parent = channel, Owner = owner };
        channel.Guild!.Add(thread);
        message.Thread = thread;
        message.Revise(message.Now with { Flags = message.Now.Flags | MessageMarks.HasThread });
        channel.Home.Events.ThreadCreated(thread);
        channel.Home.Events.MessageChanged(message);
        return thread;
    }
}
