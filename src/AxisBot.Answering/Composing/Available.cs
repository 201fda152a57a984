using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Composing;

/// <summary>For which times the articles give a figure that was asked for another.</summary>
internal static class Available
{
    /// <summary>The last time before those asked for and the first behind them; null where there are not two.</summary>
    public static Claim? Around(IReadOnlyList<Period> asked, Figure near, IReadOnlyList<FigureMatch> matches)
    {
        if (asked.Count == 0)
        {
            return null;
        }

        var given = matches.Where(match => (match.Misfit & ~(Misfit.Period | Misfit.Words)) == Misfit.None).Select(match => match.Figure)
            .Where(figure => figure is { Period: not null, Value: not null } && SameThing.IsSameMeasure(near, figure) && Phrases.WhenStated(figure) is not null)
            .OrderBy(figure => figure.Period!.Start).ToList();
        var before = given.LastOrDefault(figure => figure.Period!.End < asked[0].Start);
        var behind = given.Find(figure => figure.Period!.Start > asked[0].End);
        return before is null || behind is null ? null
            : new Claim($"They give it for {Phrases.WhenStated(before)} and for {Phrases.WhenStated(behind)}.", [Citation.Of(before), Citation.Of(behind)]);
    }
}
