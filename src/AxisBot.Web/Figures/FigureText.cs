using AxisBot.Knowledge.Figures;

namespace AxisBot.Web.Figures;

/// <summary>A figure in the words of a table.</summary>
internal static class FigureText
{
    public static string PartiesOf(Figure figure) => string.Join(", ", figure.Parties.Select(party => party.Name));

    /// <summary>What it measures: the article's words, and the vocabulary's where it has none.</summary>
    public static string MeasureOf(Figure figure) =>
        figure.Measure.Length > 0 ? figure.Measure : string.Join(", ", figure.Measures.Select(measure => measure.Name));
}
