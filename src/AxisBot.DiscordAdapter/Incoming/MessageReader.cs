using System.Text.Json;
using System.Text.RegularExpressions;
using AxisBot.Conversations;
using AxisBot.Conversations.Messages;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>
/// Reads what people write, change and take back. Of what is not said to AxisBot, Discord withholds the words; it is not even kept.
/// </summary>
internal sealed partial class MessageReader(Identity identity, ChannelBook channels, TimeProvider time)
{
    private const int UsualType = 0;
    private const int ReplyType = 19;
    private const int MostRoots = 10_000;

    /// <summary>Of questions that go on with an earlier one by a reply, which that is.</summary>
    private readonly Lately<Id, Id> _roots = new(MostRoots);

    /// <summary>The name of a new message that is said to the bot; null where it is not.</summary>
    public MessageId? SaidToBot(JsonElement message) => Said(message) is { IsToBot: true } said ? Names.Message(said.Message) : null;

    /// <summary>What a new message means; null for nothing. Where nothing can be said to AxisBot, Discord is not asked for the channel either.</summary>
    public async Task<WrittenMessage?> WrittenAsync(JsonElement message, CancellationToken cancellation)
    {
        if (Said(message) is not { } said || (!said.IsToBot && said.Text.Length == 0) || await PlaceAsync(said, cancellation).ConfigureAwait(false) is not { } place)
        {
            return null;
        }

        return said.IsToBot || place.Thread is not null
            ? new WrittenMessage(Names.Message(said.Message), place, new Person($"{said.Author}"), said.At, said.Text, said.MentionsBot) { ReturnAddress = TicketOf(said) }
            : null; // somebody talks to somebody else
    }

    /// <summary>What a change means; null for nothing. Where it is not said to the bot any more, it counts only for what was.</summary>
    /// <param name="message">The message as it is now.</param>
    /// <param name="isKnownAsync">Whether a message was said to the bot.</param>
    /// <param name="cancellation">Told to give up.</param>
    public async Task<EditedMessage?> ChangedAsync(JsonElement message, Func<MessageId, Task<bool>> isKnownAsync, CancellationToken cancellation)
    {
        if (message.Text("edited_timestamp") is not { Length: > 0 } edited || Said(message) is not { } said
            || (!said.IsToBot && !await isKnownAsync(Names.Message(said.Message)).ConfigureAwait(false))
            || await PlaceAsync(said, cancellation).ConfigureAwait(false) is not { } place)
        {
            return null;
        }

        var at = message.Moment("edited_timestamp") ?? time.GetUtcNow();
        return new EditedMessage(Names.Edit(said.Message, edited), place, new Person($"{said.Author}"), at, Names.Message(said.Message), said.Text, said.MentionsBot) { ReturnAddress = TicketOf(said) };
    }

    /// <summary>What a removal means; it counts only for what was said to the bot.</summary>
    /// <param name="removal">Which messages were taken away.</param>
    /// <param name="isKnownAsync">Whether a message was said to the bot.</param>
    /// <param name="cancellation">Told to give up.</param>
    public async Task<IReadOnlyList<RemovedMessage>> RemovedAsync(JsonElement removal, Func<MessageId, Task<bool>> isKnownAsync, CancellationToken cancellation)
    {
        var messages = new List<Id>();
        foreach (var id in removal.Id("id") is { } one ? [one] : removal.Ids("ids"))
        {
            if (await isKnownAsync(Names.Message(id)).ConfigureAwait(false))
            {
                messages.Add(id);
            }
        }

        if (messages.Count == 0 || removal.Id("channel_id") is not { } channel)
        {
            return [];
        }

        var guild = removal.Id("guild_id");
        var known = guild is null ? null : await channels.FindAsync(channel, cancellation).ConfigureAwait(false);
        return
        [
            .. messages.Select(message => new RemovedMessage(Names.Removal(message), PlaceOf(guild, channel, message, known, isAsked: true), new Person("unknown"), time.GetUtcNow(), Names.Message(message))
            {
                ReturnAddress = new ReturnTicket { Channel = channel.Value, Message = message.Value }.Write(),
            }),
        ];
    }

    /// <summary>The words without the mention of the bot, and without marks that only Discord can read.</summary>
    public static string WordsOf(string content) =>
        Blanks().Replace(Mark().Replace(content, mark => mark.Groups["name"].Value is { Length: > 0 } name ? name : " "), " ").Trim();

    private async Task<Place?> PlaceAsync(Words said, CancellationToken cancellation) => said.Guild is null
        ? Names.Place(null, said.Channel, null, isDirect: true)
        : PlaceOf(said.Guild, said.Channel, said.Root ?? said.Message, await channels.FindAsync(said.Channel, cancellation).ConfigureAwait(false), said.MentionsBot);

    /// <summary>What is said in a thread belongs to it; a question in a channel is the root of one, whose id is its own, or goes on with one.</summary>
    private static Place PlaceOf(Id? guild, Id channel, Id root, KnownChannel? known, bool isAsked) => guild is null
        ? Names.Place(null, channel, null, isDirect: true)
        : known?.Parent is { } parent ? Names.Place(guild, parent, channel, isDirect: false)
        : Names.Place(guild, channel, isAsked ? root : null, isDirect: false);

    /// <summary>What a person says in a message; null where a program says it, also where that program is AxisBot.</summary>
    private Words? Said(JsonElement message)
    {
        var author = message.Part("author");
        if (message.Id("id") is not { } id || message.Id("channel_id") is not { } channel || author.Id("id") is not { } person || identity.Bot is not { } bot
            || person == bot || author.Truth("bot") || message.Text("webhook_id") is not null || message.Number("type") is not (UsualType or ReplyType))
        {
            return null;
        }

        var mentions = message.Items("mentions").Any(mention => mention.Id("id") == bot);
        return new Words(id, channel, message.Id("guild_id"), person, WordsOf(message.Text("content") ?? ""), mentions, message.Moment("timestamp") ?? time.GetUtcNow(), RootOf(message, id, bot));
    }

    /// <summary>The question from which on a reply goes on with a talk: the one whose answer it replies to, or that in turn goes on with. Null where it begins one.</summary>
    private Id? RootOf(JsonElement message, Id id, Id bot)
    {
        var answer = message.Part("referenced_message");
        if (answer.Part("author").Id("id") != bot || answer.Part("message_reference").Id("message_id") is not { } question)
        {
            return null;
        }

        var root = _roots.TryGet(question, out var first) ? first : question;
        _roots.Note(id, root);
        return root;
    }

    private static string TicketOf(Words said) => new ReturnTicket { Channel = said.Channel.Value, Message = said.Message.Value }.Write();

    private sealed record Words(Id Message, Id Channel, Id? Guild, Id Author, string Text, bool MentionsBot, DateTimeOffset At, Id? Root)
    {
        public bool IsToBot => MentionsBot || Guild is null;
    }

    [GeneratedRegex("<@!?[0-9]{1,20}>|<@&[0-9]{1,20}>|<#[0-9]{1,20}>|<a?:(?<name>[A-Za-z0-9_]{2,32}):[0-9]{1,20}>|<t:-?[0-9]{1,16}(?::[A-Za-z])?>|</(?<name>[^:<>]{1,100}):[0-9]{1,20}>", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex("[ \t]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
