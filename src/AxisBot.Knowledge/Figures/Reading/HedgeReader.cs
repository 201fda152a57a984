using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds the hedge that stands right before a number ("more than", "up to", "a record").</summary>
internal static class HedgeReader
{
    private const int LongestHedge = 5;

    public static (string Name, TextSpan Span, bool IsVerb)? Before(IReadOnlyList<Token> tokens, int number, FigureWords words)
    {
        for (var start = Math.Max(0, number - LongestHedge); start < number; start++)
        {
            if (tokens[start].Kind == TokenKind.Symbol && tokens[start].Text is not ("~" or "≈"))
            {
                continue;
            }

            var found = words.Hedges.Match(tokens, start, out var count);
            if (found.Count > 0 && IsBefore(tokens, start + count, number) && !IsPreposition(tokens, start, count, number))
            {
                return (found[0], TextSpan.Between(tokens[start].Span.Start, tokens[start + count - 1].Span.End), words.HedgeVerbs.Contains(tokens[start].Text));
            }
        }

        return null;
    }

    /// <summary>Before an article, "under" and "over" say where something stands: "under the new agreement".</summary>
    private static bool IsPreposition(IReadOnlyList<Token> tokens, int start, int count, int number) =>
        start + count < number && tokens[start].Text is "under" or "over" or "above" or "below" or "around" or "about";

    private static bool IsBefore(IReadOnlyList<Token> tokens, int end, int number)
    {
        for (var i = end; i < number; i++)
        {
            if (tokens[i].Text is not ("a" or "an" or "the" or "all" or "by" or "at" or "of" or "another" or "to"))
            {
                return false;
            }
        }

        return end <= number;
    }
}
