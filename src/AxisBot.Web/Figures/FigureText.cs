using AxisBot.Answering.Composing;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>A figure in the words of a table.</summary>
internal static class FigureText
{
    /// <summary>What it measures: the vocabulary's words, as the filter has them, and the article's where it has none.</summary>
    public static string MeasureOf(Figure figure) => figure.Measures.Count > 0
        ? string.Join(", ", figure.Measures.Select(measure => measure.Name).Distinct())
        : Phrases.OwnMeasureOf(figure);

    /// <summary>For which time it holds, as people write it; empty for a date, which says so itself.</summary>
    public static string WhenOf(Figure figure) => figure.Kind == FigureKind.Date ? "" : FigureWords.When(figure);
}
