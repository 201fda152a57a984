using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Composing;

/// <summary>Answers with a figure, or says which part of it is missing and gives the nearest.</summary>
internal sealed class FigureComposer(FigureFinder finder)
{
    private const int MostOthers = 3;

    /// <summary>The answer to a question for one figure; null where no figure comes near, so that words must do.</summary>
    public Outcome? Compose(Question question)
    {
        var matches = finder.Find(question);
        if (matches.Count == 0)
        {
            return null;
        }

        return matches[0].Fits ? Answer(question, matches) : question.Wanted.IsExplicit ? Refuse(question, matches) : null;
    }

    private static CitedAnswer Answer(Question question, IReadOnlyList<FigureMatch> matches)
    {
        var best = matches[0].Figure;
        var fitting = matches.Where(match => match.Fits).Select(match => match.Figure).ToList();
        var same = fitting.Skip(1).Where(other => SameThing.IsSame(best, other)).ToList();
        var series = question.Periods.Count == 0
            ? fitting.Skip(1).Where(other => other.Series is not null && other.Series == best.Series).Take(2).ToList()
            : [];
        if (question.Periods.Count == 0 && best.Series is not null && LatestOf(fitting, best) is { } latest && latest != best)
        {
            series = [best];
            best = latest;
        }

        var claims = new List<Claim> { new(Lead(best), [Citation.Of(best)]) };
        foreach (var other in series.Where(other => other.Sentence != best.Sentence))
        {
            claims.Add(new Claim(Lead(other), [Citation.Of(other)]));
        }

        foreach (var other in same.Where(other => other.Paragraph != best.Paragraph).DistinctBy(other => other.Paragraph).Take(MostOthers))
        {
            claims.Add(new Claim(SameOrOther(best, other), [Citation.Of(other)]));
        }

        var confidence = Math.Clamp(0.7 + (0.27 * matches[0].Words), 0.05, 0.97);
        return new CitedAnswer { Claims = claims, Confidence = confidence, Reasons = ReasonsFor(matches[0]) };
    }

    private static Figure? LatestOf(List<Figure> fitting, Figure best) =>
        fitting.Where(figure => figure.Series == best.Series).MaxBy(figure => figure.Period?.End ?? DateOnly.MinValue);

    /// <summary>The short line with the figure and its hedge, then the sentence that states it.</summary>
    private static string Lead(Figure figure)
    {
        var when = Phrases.WhenStated(figure) is { } period ? $", {period}" : "";
        var by = figure.Attribution is { Length: > 0 } source ? $", {source}" : "";
        return $"{Capital(figure.HedgedText)} ({Subject(figure)}{when}{by}): {Phrases.Quote(figure)}";
    }

    private static string Subject(Figure figure)
    {
        var parties = string.Join("–", figure.Parties.Take(3).Select(party => party.Name));
        var measure = figure.Paragraph.Row is null ? Phrases.MeasureOf(figure) : figure.Measure;
        return parties.Length == 0 ? measure.Length == 0 ? figure.Measure : measure : measure.Length == 0 ? parties : $"{parties}, {measure}";
    }

    private static string SameOrOther(Figure best, Figure other) => best.Value == other.Value
        ? $"The same figure stands in another place: {Phrases.Quote(other)}"
        : $"Another place gives {other.HedgedText}: {Phrases.Quote(other)}";

    private static Refusal? Refuse(Question question, IReadOnlyList<FigureMatch> matches)
    {
        var near = matches.Where(match => (match.Misfit & (Misfit.Kind | Misfit.Counted)) == 0)
            .OrderBy(match => System.Numerics.BitOperations.PopCount((uint)match.Misfit))
            .ThenByDescending(match => match.Score)
            .FirstOrDefault();
        if (near is null)
        {
            return new Refusal
            {
                Reason = RefusalReason.MeasureMissing,
                Claims = [new Claim("The articles give no such figure.", [])],
                Confidence = 0.1,
            };
        }

        var reason = near.Misfit.HasFlag(Misfit.Parties) ? RefusalReason.PartyMissing
            : near.Misfit.HasFlag(Misfit.Measure) || near.Misfit.HasFlag(Misfit.Words) ? RefusalReason.MeasureMissing
            : RefusalReason.PeriodMissing;
        var nearest = new Claim(Lead(near.Figure), [Citation.Of(near.Figure)]);
        return new Refusal
        {
            Reason = reason,
            Claims = [new Claim(Missing(question, reason), []), new Claim($"The nearest figure they give: {nearest.Text}", nearest.Citations)],
            Nearest = nearest,
            Confidence = 0.15,
            Reasons = ReasonsFor(near),
        };
    }

    private static string Missing(Question question, RefusalReason reason) => reason switch
    {
        RefusalReason.PeriodMissing when question.Periods.Count > 0 =>
            $"The articles give no such figure for {Phrases.Join([.. question.Periods.Select(Phrases.When)])}.",
        RefusalReason.PartyMissing when question.Parties.Count > 0 =>
            $"The articles give no such figure for {Phrases.Names(question.Parties)}.",
        _ => "The articles do not give this figure.",
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string[] ReasonsFor(FigureMatch match) =>
        [$"{match.Figure}: words {match.Words:F2}, score {match.Score:F2}, misfit {match.Misfit}"];
}
