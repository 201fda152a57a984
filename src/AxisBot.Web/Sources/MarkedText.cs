using AxisBot.Knowledge.Text;

namespace AxisBot.Web.Sources;

/// <summary>A text with some of its words marked.</summary>
/// <param name="Before">What stands before them; all of the text where nothing is marked.</param>
/// <param name="Marked">The marked words; empty where nothing is.</param>
/// <param name="After">What stands behind them.</param>
public sealed record MarkedText(string Before, string Marked, string After)
{
    /// <summary>
    /// Marks a stretch of a clean text in the text as it was found, without the marks of its format before and behind it. A stretch
    /// that leaves the text marks nothing.
    /// </summary>
    public static MarkedText Of(CleanText text, int from, int length)
    {
        var all = text.InOriginal(new TextSpan(0, text.Value.Length));
        if (from < 0 || length <= 0 || from >= text.Value.Length || length > text.Value.Length - from)
        {
            return new MarkedText(all.In(text.Original), "", "");
        }

        var span = Whole(text.Original, text.InOriginal(new TextSpan(from, length)));
        return new MarkedText(text.Original[all.Start..span.Start], span.In(text.Original), text.Original[span.End..all.End]);
    }

    /// <summary>The stretch without half a character at either end.</summary>
    private static TextSpan Whole(string text, TextSpan span)
    {
        var start = span.Start > 0 && char.IsLowSurrogate(text[span.Start]) && char.IsHighSurrogate(text[span.Start - 1]) ? span.Start - 1 : span.Start;
        var end = span.End < text.Length && char.IsLowSurrogate(text[span.End]) && char.IsHighSurrogate(text[span.End - 1]) ? span.End + 1 : span.End;
        return TextSpan.Between(start, end);
    }
}
