using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Cards;

/// <summary>The figures of the library that are about the latest times: what somebody who opens AxisBot may want to see.</summary>
public static class RecentFiguresCard
{
    private static readonly string[] Columns = ["figure", "topic", "source"];

    /// <summary>The card; null where the library has no figure that can stand alone.</summary>
    /// <param name="corpus">What was read.</param>
    /// <param name="most">How many figures it gives at the most.</param>
    public static Card? Of(Corpus corpus, int most)
    {
        var sources = new SourceList();
        var rows = FigureOfTheDay.InOrder(corpus)
            .Where(figure => figure.Period is not null)
            .OrderByDescending(figure => figure.Period!.End)
            .Take(most)
            .Select(figure => (IReadOnlyList<string>)[FigureWords.Moved(figure), FigureWords.Topic(figure), sources.PlaceOf(figure)])
            .ToList();
        return rows.Count == 0 ? null : new Card
        {
            Kind = CardKind.Timeline,
            Title = "Recent figures",
            Lead = new CardLine("These figures of the library are about the latest times."),
            Tables = [new CardTable("Figures", Columns, rows)],
            Sources = sources.Sources,
        };
    }
}
