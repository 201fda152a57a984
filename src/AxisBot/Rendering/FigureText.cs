using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Rendering;

/// <summary>The parts of a figure in words, for a table or a card.</summary>
internal static class FigureText
{
    private const int LongestMeasure = 32;
    private const int LongestName = 40;

    /// <summary>As written, with its hedge.</summary>
    public static string Hedged(Figure figure) => SafeText.OneLine(figure.HedgedText);

    /// <summary>What it measures: in the vocabulary's words, else in the article's, cut where they run on.</summary>
    public static string Measure(Figure figure) => figure.Measures.Count > 0
        ? string.Join(", ", figure.Measures.Select(measure => measure.Name).Distinct())
        : SafeText.Shortened(SafeText.OneLine(MeasureInFull(figure)), LongestMeasure);

    /// <summary>What it measures, in the article's words; a word that a heading lends is not said twice ("Trade trade").</summary>
    public static string MeasureInFull(Figure figure)
    {
        var words = figure.Measure.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where((word, i) => i == 0 || !word.Equals(words[i - 1], StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Who says so; empty where it is the article itself.</summary>
    public static string According(Figure figure) => SafeText.Shortened(SafeText.OneLine(figure.Attribution ?? ""), LongestName);

    /// <summary>Whose it is.</summary>
    public static string Parties(Figure figure) => string.Join(", ", figure.Parties.Select(party => party.Name));

    /// <summary>For which time it holds; empty where the article does not say.</summary>
    public static string When(Figure figure) => figure.Period?.Label ?? "";

    /// <summary>What sort of number it is, and in what unit.</summary>
    public static string Kind(Figure figure)
    {
        var kind = FigureKindNames.NameOf(figure.Kind);
        return (figure.Kind, figure.Unit) switch
        {
            (FigureKind.Count, { } counted) => $"{kind} of {SafeText.OneLine(counted)}",
            (FigureKind.Money or FigureKind.VolumePerDay or FigureKind.Rate, { } unit) => $"{kind}, in {SafeText.OneLine(unit)}",
            _ => kind,
        };
    }
}
