using AxisBot.Conversations.Messages;

namespace AxisBot.Storage.Stores;

/// <summary>Writes the name of a channel in one text, and reads it again.</summary>
internal static class ChannelNames
{
    private const char Mark = '\u001F';

    /// <summary>Writes it.</summary>
    public static string Write(ChannelId channel) => string.Join(Mark, channel.Surface, channel.Space, channel.Channel);

    /// <summary>Reads what was written.</summary>
    public static ChannelId Read(string text)
    {
        var parts = text.Split(Mark);
        return parts is [var surface, var space, var channel] ? new ChannelId(surface, space, channel) : new ChannelId("", "", text);
    }
}
