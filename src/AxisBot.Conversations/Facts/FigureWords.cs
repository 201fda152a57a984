using AxisBot.Answering.Composing;
using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>The parts of a figure in words, for cards and tables.</summary>
public static class FigureWords
{
    private const int LongestMeasure = 60;
    private const int LongestName = 80;

    /// <summary>As written, with its hedge.</summary>
    public static string Hedged(Figure figure) => SafeText.OneLine(figure.HedgedText);

    /// <summary>The figure with the way it moved, where its sentence says so: a bare "12%" may be a rise or a fall.</summary>
    public static string Moved(Figure figure) => figure.Direction == Direction.None || figure.Kind != FigureKind.Percent
        ? Hedged(figure)
        : $"{Hedged(figure)} ({(figure.Direction == Direction.Up ? "up" : "down")})";

    /// <summary>What it measures: in the vocabulary's words, else in the article's, cut where they run on; may be empty.</summary>
    public static string Measure(Figure figure) => figure.Measures.Count > 0
        ? string.Join(", ", figure.Measures.Select(measure => measure.Name).Distinct())
        : figure.Kind == FigureKind.Date ? "date"
        : SafeText.Shortened(SafeText.OneLine(MeasureInFull(figure)), LongestMeasure);

    /// <summary>What it measures, in the article's words; a word that a heading lends is not said twice ("Trade trade").</summary>
    public static string MeasureInFull(Figure figure)
    {
        var words = figure.Measure.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where((word, i) => i == 0 || !word.Equals(words[i - 1], StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whose it is; may be empty.</summary>
    public static string Parties(Figure figure) => string.Join(", ", figure.Parties.Select(party => party.Name));

    /// <summary>The pair or the one whose it is, as a label gives it; may be empty.</summary>
    public static string Pair(Figure figure) => string.Join("–", figure.Parties.Take(2).Select(party => party.Name));

    /// <summary>For which time it holds, as people write it; empty where the article does not say.</summary>
    public static string When(Figure figure) => figure.Period is { } period ? Phrases.When(period) : "";

    /// <summary>Who says so; empty where it is the article itself.</summary>
    public static string According(Figure figure) => SafeText.Shortened(SafeText.OneLine(figure.Attribution ?? ""), LongestName);

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

    /// <summary>The article that states it, with the day it was published.</summary>
    public static string AsOf(Source source) => string.Join(", ", new[]
    {
        $"“{SafeText.Shortened(SafeText.OneLine(source.Title), 120)}”",
        source.Publisher is { } publisher ? SafeText.OneLine(publisher) : null,
        source.Published is { } day ? $"published {DayOf(day)}" : "publication day not given",
    }.OfType<string>());

    /// <summary>A day as people write it.</summary>
    public static string DayOf(DateOnly day) => Phrases.When(Period.Day(day));

    /// <summary>What it is about, in one line: "trade, Norland–Sudria, 2024"; the article's own words where nothing else tells.</summary>
    public static string Topic(Figure figure)
    {
        if (figure.Kind == FigureKind.Date)
        {
            return SafeText.Shortened(SafeText.OneLine(figure.Sentence.Text), LongestMeasure);
        }

        var parts = new[] { Measure(figure), Pair(figure), When(figure) }.Where(part => part.Length > 0).ToList();
        return parts.Count > 0 ? string.Join(", ", parts) : SafeText.Shortened(SafeText.OneLine(figure.Sentence.Text), LongestMeasure);
    }

    /// <summary>A text, or another where it is empty.</summary>
    public static string OrElse(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
