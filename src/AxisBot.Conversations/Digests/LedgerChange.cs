using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Digests;

/// <summary>What became of the figures of a library since an earlier time.</summary>
/// <param name="Added">Figures that were not there.</param>
/// <param name="Changed">Figures with what an article said of the same thing before.</param>
/// <param name="Gone">Figures that are no longer there.</param>
public sealed record LedgerChange(IReadOnlyList<Figure> Added, IReadOnlyList<(Figure Before, Figure Now)> Changed, IReadOnlyList<Figure> Gone)
{
    /// <summary>Whether nothing did.</summary>
    public bool IsNone => Added.Count + Changed.Count + Gone.Count == 0;

    /// <summary>What lies between two ledgers. A figure that only moved to another paragraph has not changed.</summary>
    public static LedgerChange Between(Ledger before, Ledger now)
    {
        var left = Unmatched(before.Figures, now.Figures);
        var fresh = Unmatched(now.Figures, before.Figures);
        var changed = new List<(Figure, Figure)>();
        foreach (var figure in left.ToList())
        {
            if (fresh.Find(other => ThingOf(other) == ThingOf(figure)) is { } successor)
            {
                changed.Add((figure, successor));
                left.Remove(figure);
                fresh.Remove(successor);
            }
        }

        return new LedgerChange(fresh, changed, left);
    }

    /// <summary>The figures of one ledger that the other lacks; of twins, as many as it lacks.</summary>
    private static List<Figure> Unmatched(IEnumerable<Figure> figures, IEnumerable<Figure> others)
    {
        var known = others.GroupBy(Whole).ToDictionary(same => same.Key, same => same.Count());
        var unmatched = new List<Figure>();
        foreach (var figure in figures)
        {
            var key = Whole(figure);
            if (known.GetValueOrDefault(key) > 0)
            {
                known[key]--;
            }
            else
            {
                unmatched.Add(figure);
            }
        }

        return unmatched;
    }

    private static (string Thing, string Text) Whole(Figure figure) => (ThingOf(figure), figure.HedgedText);

    private static string ThingOf(Figure figure) =>
        $"{figure.Paragraph.Source.File}\u001F{figure.Kind}\u001F{figure.Unit}\u001F{FigureWords.Parties(figure)}\u001F{FigureWords.Measure(figure)}\u001F{figure.Period?.Label}";
}
