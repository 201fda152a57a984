using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Questions;

/// <summary>Reads years that are told by another one: "the year before", "the previous year", "a year later".</summary>
internal static class RelativeYear
{
    private const int Reach = 4;

    /// <summary>How many years earlier than the year spoken of; negative for later ones, null where nothing is said.</summary>
    public static int? In(IReadOnlyList<Token> tokens) => Find(tokens)?.Earlier;

    /// <summary>The times of a question with those that it tells by another of them.</summary>
    public static IReadOnlyList<StatedTime> Complete(IReadOnlyList<Token> tokens, IReadOnlyList<StatedTime> times)
    {
        if (times.Count == 0 || Find(tokens) is not { } told)
        {
            return times;
        }

        var behind = times.FirstOrDefault(time => time.End > told.Last && time.First <= told.Last + Reach);
        if (behind is not null)
        {
            return [.. times.Select(time => time == behind ? Shifted(time, told.Earlier) : time)];
        }

        var known = times.LastOrDefault(time => time.End <= told.First) ?? times[0];
        return [.. times, Shifted(known, told.Earlier) with { First = told.First, End = told.Last + 1 }];
    }

    /// <summary>The same stretch in another year; of a day, the whole year.</summary>
    private static StatedTime Shifted(StatedTime time, int earlier) => time with
    {
        Period = time.Period.Grain == PeriodGrain.Day ? Period.Year(time.Period.FirstYear - earlier) : time.Period.YearsEarlier(earlier),
        Edge = "",
    };

    private static (int Earlier, int First, int Last)? Find(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var (word, next) = (tokens[i].Text, tokens[i + 1].Text);
            if ((word == "year" && next is "before" or "earlier" or "prior") || (word is "previous" or "preceding" or "prior" && next == "year"))
            {
                return (1, i, i + 1);
            }

            if ((word == "year" && next is "after" or "later") || (word is "following" or "next" && next == "year"))
            {
                return (-1, i, i + 1);
            }
        }

        return null;
    }
}
