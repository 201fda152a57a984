using AxisBot.Answering.Composing;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>A figure in the words of a table.</summary>
internal static class FigureText
{
    public static string PartiesOf(Figure figure) => string.Join(", ", figure.Parties.Select(party => party.Name));

    /// <summary>What it measures: the vocabulary's words, as the filter has them, and the article's where it has none.</summary>
    public static string MeasureOf(Figure figure) => figure.Measures.Count > 0
        ? string.Join(", ", figure.Measures.Select(measure => measure.Name).Distinct())
        : WithoutRepeats(figure.Measure);

    /// <summary>For which time it holds, as people write it; empty for a date, which says so itself.</summary>
    public static string WhenOf(Figure figure) => figure is { Kind: not FigureKind.Date, Period: { } period } ? Phrases.When(period) : "";

    /// <summary>A word that a heading lends is not said twice.</summary>
    private static string WithoutRepeats(string measure)
    {
        var words = measure.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where((word, i) => i == 0 || !word.Equals(words[i - 1], StringComparison.OrdinalIgnoreCase)));
    }
}
