using AxisBot.Conversations.Cards;

namespace AxisBot.Web.Cards;

/// <summary>A card as a page shows it.</summary>
/// <param name="Card">The card.</param>
/// <param name="Thread">The thread that its buttons speak in; null where they are left out, as in a preview.</param>
/// <param name="LeavesPage">Whether its links open beside the page, so that a conversation is not lost.</param>
public sealed record CardView(Card Card, string? Thread, bool LeavesPage = false);
