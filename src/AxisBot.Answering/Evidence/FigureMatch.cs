using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Evidence;

/// <summary>What of a question a figure fails to fit.</summary>
[Flags]
internal enum Misfit
{
    /// <summary>It fits.</summary>
    None = 0,

    /// <summary>It is another kind of number, or in another unit.</summary>
    Kind = 1,

    /// <summary>It counts something else.</summary>
    Counted = 2,

    /// <summary>It belongs to other parties, or flows the other way.</summary>
    Parties = 4,

    /// <summary>It measures something else.</summary>
    Measure = 8,

    /// <summary>It holds for another time.</summary>
    Period = 16,

    /// <summary>Its sentence lacks weighty words of the question.</summary>
    Words = 32,
}

/// <summary>A figure and how well it fits a question.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Misfit">What does not fit.</param>
/// <param name="Score">How well the rest fits; comparable within one question.</param>
/// <param name="Words">The share of the question's weighty words that stand around it, from 0 to 1.</param>
/// <param name="Anchors">How many things of the question hold it by themselves: parties, measures, unit, time.</param>
/// <param name="Named">How many of these are named: parties, measures, a time; a unit or a noun that is counted is not.</param>
/// <param name="WordFit">Tells which words of the question stand around a figure.</param>
internal sealed record FigureMatch(Figure Figure, Misfit Misfit, double Score, double Words, int Anchors, int Named, WordFit WordFit)
{
    /// <summary>Whether a name of the question stands nowhere around it.</summary>
    public bool MissesName => WordFit.MissesName(Figure);

    public bool Fits => Misfit == Misfit.None;
}
