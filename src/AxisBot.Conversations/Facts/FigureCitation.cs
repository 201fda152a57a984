using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>The citation of a figure as plain text to copy.</summary>
public static class FigureCitation
{
    /// <summary>The sentence, the title, who published it when, file and paragraph; what the article does not tell is left out.</summary>
    public static string Of(Figure figure)
    {
        var source = figure.Paragraph.Source;
        var sentence = SafeText.OneLine(figure.Paragraph.Clean.Quote(figure.Sentence.QuotedSpan));
        var parts = new[]
        {
            source.Title == source.File ? null : SafeText.OneLine(source.Title),
            source.Publisher is { } publisher ? SafeText.OneLine(publisher) : null,
            source.Published is { } day ? FigureWords.DayOf(day) : null,
            figure.Paragraph.ToString(),
        };
        return $"“{sentence}” — {string.Join(", ", parts.OfType<string>())}{(source.IsBrief ? " (restated, not quoted)" : "")}";
    }
}
