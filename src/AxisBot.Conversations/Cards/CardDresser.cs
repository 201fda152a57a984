using AxisBot.Conversations.Languages;

namespace AxisBot.Conversations.Cards;

/// <summary>Makes cards ready to go out: in the language of their channel, and with the links of their sources.</summary>
internal sealed class CardDresser(ISourceLinks links)
{
    /// <summary>Cards as they go out.</summary>
    public IReadOnlyList<Card> Dress(IReadOnlyList<Card> cards, string language) => [.. cards.Select(card => Linked(CardInLanguage.Of(card, language)))];

    private Card Linked(Card card) => card.Sources.Any(source => links.Find(source) is not null)
        ? card with { Sources = [.. card.Sources.Select(source => source with { Link = links.Find(source) })] }
        : card;
}
