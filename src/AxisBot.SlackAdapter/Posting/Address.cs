using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Incoming;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>Where a post goes in Slack, and for whose eyes.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Thread">The thread; null for the channel itself.</param>
/// <param name="IsWhisper">Whether only whoever asked is to see it.</param>
/// <param name="Ticket">What is known of the message that it answers.</param>
internal sealed record Address(string Channel, string? Thread, bool IsWhisper, ReturnTicket Ticket)
{
    /// <summary>Whether only AxisBot and one person see the channel.</summary>
    public bool IsDirect => Names.IsDirect(Channel);

    /// <summary>Where a post goes. In a direct message nobody needs to whisper.</summary>
    public static Address Of(Post post)
    {
        var ticket = ReturnTicket.Read(post.ReturnAddress);
        if (ticket.Direct is { } direct)
        {
            return new Address(direct, null, false, ticket);
        }

        var isWhisper = (post.IsPrivate || ticket.IsPrivate) && post.Place.Kind != PlaceKind.Direct && ticket.User.Length > 0;
        return new Address(post.Place.Channel, post.Place.Thread, isWhisper, ticket);
    }
}
