using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Messages;

/// <summary>What goes back to a surface.</summary>
/// <param name="To">The message that it answers.</param>
/// <param name="Cause">What made AxisBot speak: that message, or a change of it.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Cards">What it shows, from top to bottom; at least one.</param>
/// <param name="IsPrivate">Whether only the author of the message is to see it, where the surface can do that.</param>
public sealed record Reply(MessageId To, MessageId Cause, Place Place, IReadOnlyList<Card> Cards, bool IsPrivate = false);
