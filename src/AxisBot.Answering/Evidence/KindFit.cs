using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Evidence;

/// <summary>Whether a figure is of a kind and in a unit that was asked for.</summary>
internal static class KindFit
{
    /// <summary>What a number in digits is worth more than "millions".</summary>
    private const double Exact = 0.3;

    public static Misfit Of(Figure figure, Wanted wanted)
    {
        if (wanted.Unit is { } unit && !IsUnit(figure, unit))
        {
            return Misfit.Kind;
        }

        if (wanted.Kinds.Count == 0)
        {
            return figure.Kind is FigureKind.Rank or FigureKind.Duration or FigureKind.Multiple ? Misfit.Kind : Misfit.None;
        }

        return wanted.Kinds.Contains(figure.Kind) || (wanted.Kinds.Contains(FigureKind.Duration) && figure.Unit is "km" or "m" or "miles" or "feet") ? Misfit.None : Misfit.Kind;
    }

    /// <summary>What a figure is worth by its kind, where several kinds fit.</summary>
    public static double BonusFor(Figure figure, Question question) =>
        OfKind(figure, question) + (figure.ValueText.Any(char.IsDigit) ? Exact : 0);

    private static bool IsUnit(Figure figure, string unit) =>
        figure.Unit == unit || (figure.Unit is { } own && own.Split('/')[0] == unit) || (unit == "%" && figure.Kind == FigureKind.Percent);

    private static double OfKind(Figure figure, Question question) =>
        question.Wanted.Kinds.Contains(FigureKind.Count) && question.Has(Cue.HowMuch) && figure.Kind is FigureKind.Count or FigureKind.Rate ? 0.4
        : question.Wanted.Kinds.Contains(FigureKind.VolumePerDay) && figure.Kind == FigureKind.VolumePerDay ? 0.4
        : question.Wanted.Kinds.Count == 0 && figure.Kind is FigureKind.Money or FigureKind.VolumePerDay ? 0.2
        : 0;
}
