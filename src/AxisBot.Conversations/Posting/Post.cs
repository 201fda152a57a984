using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Posting;

/// <summary>One message that a surface is to post, to put in the place of an earlier one, or to take back.</summary>
public sealed record Post
{
    /// <summary>Names it.</summary>
    public required PostKey Key { get; init; }

    /// <summary>Where it goes.</summary>
    public required Place Place { get; init; }

    /// <summary>What it shows, from top to bottom; nothing where all that was said to <see cref="Answers"/> is to be taken back.</summary>
    public required IReadOnlyList<Card> Cards { get; init; }

    /// <summary>When it is to be posted.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Until when it may be posted late; null where it is never too late.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The message that it answers; null where nobody asked.</summary>
    public MessageId? Answers { get; init; }

    /// <summary>What the surface needs to reply: <see cref="IncomingMessage.ReturnAddress"/>.</summary>
    public string? ReturnAddress { get; init; }

    /// <summary>Whether only the author of the answered message is to see it, where the surface can do that.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Which part it is of what belongs together, from 0; a part is posted when those before it are.</summary>
    public int Part { get; init; }

    /// <summary>How many parts belong together; at least one.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>The key of the first part of what belongs together.</summary>
    public required PostKey First { get; init; }

    /// <summary>Whether it takes back what was said.</summary>
    public bool Withdraws => Cards.Count == 0;

    /// <summary>The parts of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="parts">Its cards, as many as one message holds together.</param>
    /// <param name="returnAddress">What the surface needs to reply.</param>
    /// <param name="now">Now.</param>
    public static IReadOnlyList<Post> OfReply(Reply reply, IReadOnlyList<IReadOnlyList<Card>> parts, string? returnAddress, DateTimeOffset now) =>
        [.. parts.Select((cards, part) => new Post
        {
            Key = PostKey.OfReply(reply.To, reply.Cause, part),
            First = PostKey.OfReply(reply.To, reply.Cause, 0),
            Place = reply.Place,
            Cards = cards,
            Due = now,
            Answers = reply.To,
            ReturnAddress = returnAddress,
            IsPrivate = reply.IsPrivate,
            Part = part,
            Parts = parts.Count,
        })];

    /// <summary>The parts of a day's issue of the digest.</summary>
    /// <param name="place">The channel.</param>
    /// <param name="day">The local date.</param>
    /// <param name="parts">Its cards, as many as one message holds together.</param>
    /// <param name="due">When it is due.</param>
    /// <param name="until">Until when it may be posted late.</param>
    public static IReadOnlyList<Post> OfDigest(Place place, DateOnly day, IReadOnlyList<IReadOnlyList<Card>> parts, DateTimeOffset due, DateTimeOffset until) =>
        [.. parts.Select((cards, part) => new Post
        {
            Key = PostKey.OfDigest(place.ChannelId, day, part),
            First = PostKey.OfDigest(place.ChannelId, day, 0),
            Place = place,
            Cards = cards,
            Due = due,
            Until = until,
            Part = part,
            Parts = parts.Count,
        })];

    /// <summary>The order to take back what was said to a message.</summary>
    public static Post OfWithdrawal(MessageId answered, Place place, string? returnAddress, DateTimeOffset now) => new()
    {
        Key = PostKey.OfWithdrawal(answered),
        First = PostKey.OfWithdrawal(answered),
        Place = place,
        Cards = [],
        Due = now,
        Answers = answered,
        ReturnAddress = returnAddress,
    };
}
