using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Disagreements;

/// <summary>Decides whether two figures measure the same thing.</summary>
public static class SameThing
{
    private const int PairSize = 2;

    /// <summary>Whether they measure the same of the same parties at the same time.</summary>
    public static bool IsSame(Figure one, Figure other) =>
        IsSameMeasure(one, other) && (one.Period is null || other.Period is null || one.Period.IsSameTimeAs(other.Period));

    /// <summary>Whether they measure the same of the same parties over stretches of the same length, at whatever time.</summary>
    public static bool IsSameMeasure(Figure one, Figure other) =>
        one.Kind == other.Kind
        && BaseUnit(one) == BaseUnit(other)
        && (one.Period is null || other.Period is null || one.Period.Grain == other.Period.Grain)
        && AreSameParties(one, other)
        && !one.Flow.Contradicts(other.Flow)
        && (one.Measures.Count == 0 || other.Measures.Count == 0 || SharesMeasure(one, other));

    private static string? BaseUnit(Figure figure) => figure.Unit?.Split('/')[0];

    private static bool AreSameParties(Figure one, Figure other) =>
        one.Parties.Take(PairSize).ToHashSet().SetEquals(other.Parties.Take(PairSize));

    /// <summary>A shared measure counts unless one figure has another one that goes with it: "trade" is not "energy imports".</summary>
    private static bool SharesMeasure(Figure one, Figure other)
    {
        var shared = one.Measures.Intersect(other.Measures).ToList();
        return shared.Count > 0 && shared.Any(measure => !measure.IsGeneral);
    }
}
