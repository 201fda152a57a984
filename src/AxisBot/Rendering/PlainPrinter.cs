using AxisBot.Conversations.Cards;

namespace AxisBot.Rendering;

/// <summary>Prints cards for a pipe or a file: no colour, no lines drawn, nothing cut.</summary>
internal sealed class PlainPrinter(TextWriter writer) : IPrinter
{
    public void Print(params IReadOnlyList<Card> cards)
    {
        for (var i = 0; i < cards.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            writer.WriteLine(CardText.Write(cards[i]));
        }
    }
}
