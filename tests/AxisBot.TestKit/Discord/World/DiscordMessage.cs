using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Messages;

namespace AxisBot.TestKit.Discord.World;

/// <summary>A message, with all that it ever said.</summary>
public sealed class DiscordMessage
{
    private volatile IReadOnlyList<MessageRevision> _revisions;

    internal DiscordMessage(Snowflake id, DiscordChannel channel, DiscordPerson author, MessageRevision first)
    {
        Id = id;
        Channel = channel;
        Author = author;
        _revisions = [first];
    }

    /// <summary>The id.</summary>
    public Snowflake Id { get; }

    /// <summary>Where it stands.</summary>
    public DiscordChannel Channel { get; }

    /// <summary>Who wrote it.</summary>
    public DiscordPerson Author { get; }

    /// <summary>To which message it replies.</summary>
    public DiscordMessage? ReplyTo { get; internal init; }

    /// <summary>Whether it is a reply; also where what it replied to has gone.</summary>
    public bool IsReply { get; internal init; }

    /// <summary>The interaction that it answers.</summary>
    public DiscordInteraction? Answers { get; internal init; }

    /// <summary>What its writer gave to find it by.</summary>
    public JsonNode? Nonce { get; internal init; }

    /// <summary>All that it said, from the first on, each with its time.</summary>
    public IReadOnlyList<MessageRevision> Revisions => _revisions;

    /// <summary>What it says now.</summary>
    public MessageRevision Now => _revisions[^1];

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt => _revisions[0].At;

    /// <summary>When it was deleted.</summary>
    public DateTimeOffset? DeletedAt { get; internal set; }

    /// <summary>The thread that was started from it.</summary>
    public DiscordChannel? Thread { get; internal set; }

    /// <summary>Its words.</summary>
    public string Content => Now.Content;

    /// <summary>Whether only one person sees it.</summary>
    public bool IsEphemeral => Now.Has(MessageMarks.Ephemeral);

    /// <summary>Whether it still says "is thinking".</summary>
    public bool IsLoading => Now.Has(MessageMarks.Loading);

    /// <summary>Whoever was notified by the message as it was sent; an edit notifies nobody.</summary>
    public Pings Pinged => _revisions[0].Mentions;

    /// <inheritdoc/>
    public override string ToString() => $"{Author} in {Channel}: {Now.PlainText}";

    internal void Revise(MessageRevision revision) => _revisions = [.. _revisions, revision];
}
