using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Posts, changes and deletes messages, and tells connected clients. Its caller holds the gate.</summary>
internal sealed class MessageDesk(LoopbackDiscord home)
{
    public DiscordMessage Post(MessageDraft draft)
    {
        var first = new MessageRevision
        {
            At = home.Time.GetUtcNow(),
            Content = draft.Content,
            Embeds = draft.Embeds,
            Components = draft.Components,
            Attachments = draft.Attachments,
            Flags = draft.Flags,
        };
        var message = new DiscordMessage(home.Ids.Next(), draft.Channel, draft.Author, first with { Mentions = Mentions(draft, first) })
        {
            ReplyTo = draft.ReplyTo,
            IsReply = draft.IsReply || draft.ReplyTo is not null,
            Answers = draft.Answers,
            Nonce = draft.Nonce,
        };
        draft.Channel.IsArchived = false;
        draft.Channel.AllMessages.Add(message);
        Tell(message);
        return message;
    }

    public void Edit(DiscordMessage message, MessageRevision revision, AllowedMentions allowed)
    {
        var mentions = MentionReader.Read(message.Author, message.Channel, revision, allowed, replyTo: null);
        message.Revise(revision with { At = home.Time.GetUtcNow(), Mentions = mentions });
        home.Edits.Add(message);
        if (!message.IsEphemeral)
        {
            home.Events.MessageChanged(message);
        }
    }

    public void Delete(DiscordMessage message)
    {
        message.DeletedAt = home.Time.GetUtcNow();
        if (!message.IsEphemeral)
        {
            home.Events.MessageDeleted(message);
        }
    }

    private static Pings Mentions(MessageDraft draft, MessageRevision said) =>
        MentionReader.Read(draft.Author, draft.Channel, said, draft.Allowed, draft.ReplyTo);

    private void Tell(DiscordMessage message)
    {
        if (message.Author == home.World.Bot)
        {
            home.Posts.Add(message);
        }

        if (!message.IsEphemeral)
        {
            home.Events.MessageCreated(message);
        }
    }
}
