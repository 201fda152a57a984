using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Evidence;

/// <summary>How surely a figure holds for a time that was asked for.</summary>
internal static class PeriodFit
{
    /// <summary>1 for the same time or where none was asked; less where the figure's time is only lent; 0 for another time.</summary>
    public static double Of(Figure figure, Question question)
    {
        if (question.Periods.Count == 0)
        {
            return 1;
        }

        if (figure.Period is not { } own)
        {
            return Lent(figure).Any(lent => question.Periods.Any(asked => Fits(lent, asked))) ? 0.5 : 0;
        }

        return question.Periods.Any(asked => Fits(own, asked)) ? question.Periods.Any(asked => asked.IsSameTimeAs(own)) ? 1 : 0.7 : 0;
    }

    private static bool Fits(Period own, Period asked)
    {
        if (own.IsSameTimeAs(asked))
        {
            return true;
        }

        if (asked.IsOpen)
        {
            return asked.Overlaps(own);
        }

        if (own.IsOpen)
        {
            return own.Contains(asked) && asked.FirstYear == own.FirstYear;
        }

        if (asked.Grain == PeriodGrain.Year && own.Grain == PeriodGrain.Year)
        {
            return own.FirstYear == asked.FirstYear || own.LastYear == asked.LastYear;
        }

        return asked.Grain is PeriodGrain.Span or PeriodGrain.Decade && asked.Contains(own);
    }

    private static IEnumerable<Period> Lent(Figure figure)
    {
        foreach (var other in figure.Paragraph.Figures)
        {
            if (other.Sentence.Index < figure.Sentence.Index && other.Period is { } period && (other.Kind == figure.Kind || figure.Measures.Count == 0))
            {
                yield return period;
            }
        }
    }
}
