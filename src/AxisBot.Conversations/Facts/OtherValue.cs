using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>The same thing as stated in another place.</summary>
/// <param name="Figure">The figure there.</param>
/// <param name="Difference">How it stands to the figure of the card, in a few words.</param>
public sealed record OtherValue(Figure Figure, string Difference)
{
    /// <summary>Another value, compared with what the card shows for the same time.</summary>
    public static OtherValue Of(Figure other, IEnumerable<Figure> shown, IReadOnlyList<Disagreement> disagreements)
    {
        var beside = shown.FirstOrDefault(figure => SameTime(figure, other));
        var known = disagreements.FirstOrDefault(disagreement => disagreement.Figures.Contains(other) && disagreement.Figures.Contains(beside))?.Kind;
        return new OtherValue(other, beside is null ? "for another time" : known switch
        {
            DisagreementKind.Agree => "agrees",
            DisagreementKind.Refine => beside.Value == other.Value ? "the same value, hedged differently" : "agrees, more or less exactly",
            DisagreementKind.Conflict => $"conflicts with {beside.HedgedText}",
            _ => beside.Value == other.Value ? "the same value" : "another value",
        });
    }

    private static bool SameTime(Figure figure, Figure other) =>
        figure.Period is null || other.Period is null ? figure.Period == other.Period : figure.Period.IsSameTimeAs(other.Period);
}
