using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Driving;

/// <summary>What people do with words. Each ends when connected clients were told, if they can be told anything.</summary>
public static class Talking
{
    /// <summary>Says something in a channel, to whoever reads it.</summary>
    public static Task<DiscordMessage> SayAsync(this DiscordPerson person, DiscordChannel channel, string text) =>
        DoAsync(person, () => Post(new MessageDraft(channel, person) { Content = text }));

    /// <summary>Mentions the bot and says something to it.</summary>
    public static Task<DiscordMessage> MentionAsync(this DiscordPerson person, DiscordChannel channel, string text) =>
        person.SayAsync(channel, $"{person.Home.World.Bot.Mention} {text}");

    /// <summary>Writes to the bot privately.</summary>
    public static Task<DiscordMessage> DirectMessageAsync(this DiscordPerson person, string text) =>
        person.SayAsync(person.Home.World.DirectMessagesWith(person), text);

    /// <summary>Replies to a message.</summary>
    /// <param name="person">Who.</param>
    /// <param name="message">To which.</param>
    /// <param name="text">With which words.</param>
    /// <param name="pings">Whether the writer of the message is notified, as the client has it by default.</param>
    public static Task<DiscordMessage> ReplyAsync(this DiscordPerson person, DiscordMessage message, string text, bool pings = true) =>
        DoAsync(person, () => Post(new MessageDraft(message.Channel, person)
        {
            Content = text,
            ReplyTo = message,
            Allowed = AllowedMentions.OfChannel with { RepliedTo = pings },
        }));

    /// <summary>Changes what was said.</summary>
    public static Task<DiscordMessage> EditAsync(this DiscordPerson person, DiscordMessage message, string text) => DoAsync(person, () =>
    {
        person.Home.Messages.Edit(message, message.Now with { Content = text }, AllowedMentions.OfChannel);
        return message;
    });

    /// <summary>Deletes a message.</summary>
    public static Task<DiscordMessage> DeleteAsync(this DiscordPerson person, DiscordMessage message) => DoAsync(person, () =>
    {
        person.Home.Messages.Delete(message);
        return message;
    });

    /// <summary>Starts a thread from a message.</summary>
    public static Task<DiscordChannel> StartThreadAsync(this DiscordPerson person, DiscordMessage message, string name) =>
        DoAsync(person, () => ThreadStarter.Start(message, name, person));

    internal static async Task<T> DoAsync<T>(DiscordPerson person, Func<T> act)
    {
        T done;
        lock (person.Home.Gate)
        {
            done = act();
        }

        await person.Home.Gateway.FlushedAsync();
        return done;
    }

    private static DiscordMessage Post(MessageDraft draft) => draft.Author.Home.Messages.Post(draft);
}
