namespace AxisBot.Conversations.Cards;

/// <summary>How much of a card a surface has room for, measured on the card as plain text.</summary>
/// <param name="Characters">Most characters in all.</param>
/// <param name="Lines">Most lines in all, empty ones counted.</param>
/// <param name="SourceWords">Most characters of the words that one source gives.</param>
public sealed record CardLimits(int Characters, int Lines, int SourceWords)
{
    /// <summary>Room for everything.</summary>
    public static readonly CardLimits None = new(int.MaxValue, int.MaxValue, int.MaxValue);

    /// <summary>Whether a card has room.</summary>
    public bool Hold(Card card)
    {
        var text = CardText.Write(card);
        return text.Length <= Characters && text.Count(c => c == '\n') < Lines && card.Sources.All(source => source.Words.Length <= SourceWords);
    }
}
