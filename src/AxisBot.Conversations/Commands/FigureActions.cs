using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;

namespace AxisBot.Conversations.Commands;

/// <summary>What the buttons of a figure show: its other values, and its citation to copy.</summary>
internal sealed class FigureActions : IFigureActions
{
    public Task<IReadOnlyList<Card>> ShowAsync(CardActionKind kind, string subject, CommandScene scene, CancellationToken cancellation)
    {
        var corpus = scene.Library.Corpus;
        IReadOnlyList<Card> cards = (FigureName.Find(corpus.Ledger, subject), kind) switch
        {
            (null, _) => [],
            ({ } figure, CardActionKind.CopyCitation) => [NoticeCard.Of(FigureCitation.Of(figure))],
            ({ } figure, CardActionKind.OtherValues) => [OthersOf(FactCard.Of([figure], corpus))],
            _ => [],
        };
        return Task.FromResult(cards);
    }

    private static Card OthersOf(FactCard fact) => fact.OtherValues.Count > 0
        ? DisagreementCard.OfOthers(fact)
        : NoticeCard.Of($"No other place of the library gives {FigureWords.Topic(fact.Figure)}.");
}
