using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Digests;

/// <summary>What became of the figures of a library since an earlier time.</summary>
/// <param name="Added">Figures that were not there.</param>
/// <param name="Changed">Figures with what an article said of the same thing before.</param>
/// <param name="Gone">Figures that are no longer there.</param>
public sealed record LedgerChange(IReadOnlyList<Figure> Added, IReadOnlyList<(KnownFigure Before, Figure Now)> Changed, IReadOnlyList<KnownFigure> Gone)
{
    /// <summary>Whether nothing did.</summary>
    public bool IsNone => Added.Count + Changed.Count + Gone.Count == 0;

    /// <summary>What lies between what was known and a ledger. A figure that only moved to another paragraph has not changed.</summary>
    public static LedgerChange Between(IReadOnlyList<KnownFigure> before, Ledger now)
    {
        var current = now.Figures.Select(figure => (Figure: figure, Known: KnownFigure.Of(figure))).ToList();
        var left = Unmatched(before, current.Select(pair => pair.Known), known => known);
        var fresh = Unmatched(current, before, pair => pair.Known);
        var changed = new List<(KnownFigure, Figure)>();
        foreach (var figure in left.ToList())
        {
            var successor = fresh.FindIndex(other => other.Known.Thing == figure.Thing);
            if (successor >= 0)
            {
                changed.Add((figure, fresh[successor].Figure));
                left.Remove(figure);
                fresh.RemoveAt(successor);
            }
        }

        return new LedgerChange([.. fresh.Select(pair => pair.Figure)], changed, left);
    }

    /// <summary>What one side has and the other lacks; of twins, as many as it lacks.</summary>
    private static List<T> Unmatched<T>(IEnumerable<T> figures, IEnumerable<KnownFigure> others, Func<T, KnownFigure> known)
    {
        var there = others.GroupBy(Whole).ToDictionary(same => same.Key, same => same.Count());
        var unmatched = new List<T>();
        foreach (var figure in figures)
        {
            var key = Whole(known(figure));
            if (there.GetValueOrDefault(key) > 0)
            {
                there[key]--;
            }
            else
            {
                unmatched.Add(figure);
            }
        }

        return unmatched;
    }

    private static (string Thing, string Text) Whole(KnownFigure figure) => (figure.Thing, figure.Text);
}
