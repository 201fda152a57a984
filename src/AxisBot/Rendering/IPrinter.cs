using AxisBot.Conversations.Cards;

namespace AxisBot.Rendering;

/// <summary>Shows cards, whose buttons are left out.</summary>
internal interface IPrinter
{
    /// <summary>Shows some cards, an empty line between two.</summary>
    void Print(params IReadOnlyList<Card> cards);
}
