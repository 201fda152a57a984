using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>
/// Reads times that end with an event whose day the vocabulary knows: "before the annexation", "the year before the treaty".
/// What is asked for since an event is not bound to its time: articles tell it without a date.
/// </summary>
internal static class EventTimes
{
    private const int Reach = 4;

    /// <summary>The times, in order.</summary>
    public static IEnumerable<StatedTime> In(IReadOnlyList<Token> tokens, Vocabulary vocabulary)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && EdgeBefore(tokens, i) is { } edge && vocabulary.EventAt(tokens, i, out var count) is { } day)
            {
                yield return new StatedTime(Period.Day(day), "before", edge, i + count);
                i += count - 1;
            }
        }
    }

    /// <summary>Number of the "before" that stands shortly before an event; null where none does.</summary>
    private static int? EdgeBefore(IReadOnlyList<Token> tokens, int start)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reach); i--)
        {
            if (tokens[i].Text is "before" or "until" or "till")
            {
                return i;
            }
        }

        return null;
    }
}
