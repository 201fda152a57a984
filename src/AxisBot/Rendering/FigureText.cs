using AxisBot.Knowledge.Figures;

namespace AxisBot.Rendering;

/// <summary>The parts of a figure in words, for a table or a card.</summary>
internal static class FigureText
{
    /// <summary>As written, with its hedge.</summary>
    public static string Hedged(Figure figure) => SafeText.OneLine(figure.HedgedText);

    /// <summary>What it measures.</summary>
    public static string Measure(Figure figure) => SafeText.OneLine(figure.Measure);

    /// <summary>Whose it is.</summary>
    public static string Parties(Figure figure) => string.Join(", ", figure.Parties.Select(party => party.Name));

    /// <summary>For which time it holds; empty where the article does not say.</summary>
    public static string When(Figure figure) => figure.Period?.Label ?? "";

    /// <summary>What sort of number it is, and in what unit.</summary>
    public static string Kind(Figure figure)
    {
        var kind = FigureKindNames.NameOf(figure.Kind);
        return figure.Unit is { } unit && unit != kind ? $"{kind}, in {SafeText.OneLine(unit)}" : kind;
    }
}
