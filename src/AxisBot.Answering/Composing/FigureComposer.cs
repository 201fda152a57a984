using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Answering.Composing;

/// <summary>Answers with a figure, or says which part of it is missing and gives the nearest.</summary>
internal sealed class FigureComposer(FigureFinder finder, SentenceFinder sentences, NumberWords numbers)
{
    private const int MostOthers = 3;
    private const int Held = 2;
    private const double NearlyAsGood = 0.6;
    private const double VerySure = 0.8;
    private const float MostBehindFirst = 3;

    /// <summary>What is left of the trust in what was found where it was withheld.</summary>
    private const double Withheld = 0.6;

    /// <summary>The answer to a question for one figure; null where no figure comes near, so that words must do.</summary>
    public Outcome? Compose(Question question)
    {
        var matches = finder.Find(question);
        if (matches.Count == 0)
        {
            return null;
        }

        if (matches[0].Fits && matches[0].Named < Held)
        {
            return Loosely(question, matches);
        }

        return matches[0].Fits ? Answer(question, matches)
            : question.Wanted.IsExplicit ? (Outcome?)InWords(question) ?? Refuse(question, matches)
            : null;
    }

    /// <summary>
    /// Where hardly more than words hold the figures together with the question, the ranking of sentences decides between
    /// those that fit; and where it surely prefers a sentence without any of them, that sentence answers.
    /// </summary>
    private CitedAnswer Loosely(Question question, IReadOnlyList<FigureMatch> matches)
    {
        var findings = sentences.Find(question);
        var near = findings.TakeWhile(finding => finding.Ranked.Score > findings[0].Ranked.Score - MostBehindFirst).Select(finding => finding.Sentence).ToList();
        var best = matches.TakeWhile(match => match.Fits).Where(match => near.Contains(match.Figure.Sentence))
            .OrderBy(match => near.IndexOf(match.Figure.Sentence)).ThenByDescending(match => match.Score).FirstOrDefault();
        return best is not null ? Answer(question, [best, .. matches.Where(match => match != best)])
            : InWords(question) ?? Answer(question, matches);
    }

    /// <summary>The sentence that surely answers and has a number that could not be read as a figure; null where none does.</summary>
    private CitedAnswer? InWords(Question question) =>
        question.Wanted.Unit is null && question.Wanted.Kinds.Overlaps([FigureKind.Count, FigureKind.Rate, FigureKind.Duration])
            ? SureSentence.Compose(sentences.Find(question), best => TellsNumber(best, question), "a number that is no figure of the ledger, ")
            : null;

    private bool TellsNumber(SentenceFinding best, Question question) =>
        numbers.HasUnread(best.Sentence, question.Tokens)
        || (best.Confidence >= VerySure && question.Parties.Count + question.Measures.Count == 0 && numbers.HasAny(best.Sentence));

    private CitedAnswer Answer(Question question, IReadOnlyList<FigureMatch> matches)
    {
        var best = BestTold(matches);
        var fitting = matches.Where(match => match.Fits && match.Figure != best).Select(match => match.Figure).Prepend(best).ToList();
        var same = fitting.Skip(1).Where(other => SameThing.IsSame(best, other) || CountsTheSame(best, other)).ToList();
        var series = question.Periods.Count == 0
            ? fitting.Skip(1).Where(other => other.Series is not null && other.Series == best.Series).Take(2).ToList()
            : [];
        if (question.Periods.Count == 0 && best.Series is not null && LatestOf(fitting, best) is { } latest && latest != best)
        {
            series = [best];
            best = latest;
        }

        var claims = new List<Claim> { Told(best) };
        claims.AddRange(series.Where(other => other.Sentence != best.Sentence).Select(Told));
        claims.AddRange(same.Where(other => other.Paragraph != best.Paragraph).DistinctBy(other => other.Paragraph).Take(MostOthers)
            .Select(other => ToldElsewhere(best, other)));

        var confidence = Math.Clamp(0.7 + (0.27 * matches[0].Words), 0.05, 0.97) * (matches[0].Named >= Held ? 1 : Math.Sqrt(Trust(question)));
        return new CitedAnswer { Claims = claims, Confidence = confidence, Reasons = ReasonsFor(matches[0]) };
    }

    /// <summary>Of the places that give the best fitting figure, the one that tells most: who says so, how exactly, in fewest words.</summary>
    private static Figure BestTold(IReadOnlyList<FigureMatch> matches)
    {
        var first = matches[0];
        var best = first;
        foreach (var match in matches.TakeWhile(match => match.Fits))
        {
            if (match.Figure.Value is not null && match.Figure.Value == first.Figure.Value && match.Score > first.Score - NearlyAsGood
                && SameThing.IsSame(first.Figure, match.Figure) && TellsMore(match.Figure, best.Figure))
            {
                best = match;
            }
        }

        return best.Figure;
    }

    private static bool TellsMore(Figure one, Figure other)
    {
        if (one.Attribution is null != other.Attribution is null)
        {
            return one.Attribution is not null;
        }

        return one.Hedge is null != other.Hedge is null ? one.Hedge is not null : one.Sentence.Span.Length < other.Sentence.Span.Length;
    }

    /// <summary>Whether two counts of one measure of the same parties differ only in the noun that is counted: rounds, shells.</summary>
    private static bool CountsTheSame(Figure one, Figure other) =>
        one.Kind == FigureKind.Count && other.Kind == FigureKind.Count && one.Measures.Intersect(other.Measures).Any()
        && one.Parties.Count > 0 && one.Parties.ToHashSet().SetEquals(other.Parties)
        && (one.Period is null || other.Period is null || one.Period.IsSameTimeAs(other.Period));

    private static Figure? LatestOf(List<Figure> fitting, Figure best) =>
        fitting.Where(figure => figure.Series == best.Series).MaxBy(figure => figure.Period?.End ?? DateOnly.MinValue);

    /// <summary>The short line with the figure and its hedge, then the sentence that states it.</summary>
    private static Claim Told(Figure figure)
    {
        var when = Phrases.WhenStated(figure) is { } period ? $", {period}" : "";
        var by = figure.Attribution is { Length: > 0 } source ? $", {source}" : "";
        return Quotation.Of(figure, $"{Phrases.Capital(figure.HedgedText)} ({Subject(figure)}{when}{by})");
    }

    private static string Subject(Figure figure)
    {
        var parties = string.Join("–", figure.Parties.Take(3).Select(party => party.Name));
        var own = Phrases.OwnMeasureOf(figure);
        var measure = figure.Paragraph.Row is null ? Phrases.MeasureOf(figure) : own;
        return parties.Length == 0 ? measure.Length == 0 ? own : measure : measure.Length == 0 ? parties : $"{parties}, {measure}";
    }

    private static Claim ToldElsewhere(Figure best, Figure other) => Quotation.Of(other, (best.Value, other.Value) switch
    {
        var (one, same) when one == same => "The same figure stands in another place",
        ({ } one, { } same) when Rounding.AreRounded([one, same]) => $"Another place rounds it differently, to {other.HedgedText}",
        _ when best.Period is null != other.Period is null => $"Another place gives {other.HedgedText}{(Phrases.WhenStated(other) is { } when ? $" for {when}" : ", for no time that it names")}",
        _ => $"Another place differs and gives {other.HedgedText}",
    });

    /// <summary>How far the ranking of sentences trusts its first, from 0 to 1.</summary>
    private double Trust(Question question) => sentences.Find(question) is [var first, ..] ? first.Confidence : 0;

    private Refusal Refuse(Question question, IReadOnlyList<FigureMatch> matches)
    {
        var near = matches.Where(match => (match.Misfit & (Misfit.Kind | Misfit.Counted)) == 0)
            .OrderBy(match => System.Numerics.BitOperations.PopCount((uint)match.Misfit))
            .ThenByDescending(match => match.Score)
            .ThenBy(match => DaysFrom(question.Periods, match.Figure.Period))
            .FirstOrDefault();
        var best = sentences.Find(question) is [var first, ..] ? first : null;
        var trust = Withheld * (best?.Confidence ?? 0);
        if (near is null || (near.Anchors == 0 && best is not null))
        {
            var sentence = best is null ? null : Quotation.Of(best.Sentence);
            return Refusals.Of(RefusalReason.MeasureMissing, "The articles give no such figure.", sentence, trust);
        }

        var reason = near.Misfit.HasFlag(Misfit.Parties) ? RefusalReason.PartyMissing
            : near.Misfit.HasFlag(Misfit.Measure) || near.Misfit.HasFlag(Misfit.Words) ? RefusalReason.MeasureMissing
            : RefusalReason.PeriodMissing;
        var nearest = Told(near.Figure);
        var refusal = Refusals.Of(reason, Missing(question, reason), nearest, trust, "The nearest figure they give: ") with { Reasons = ReasonsFor(near) };
        return reason == RefusalReason.PeriodMissing && Available.Around(question.Periods, near.Figure, matches) is { } available
            ? refusal with { Claims = [refusal.Claims[0], available, .. refusal.Claims.Skip(1)] }
            : refusal;
    }

    /// <summary>How far a time lies from the nearest of those asked for; times of another grain, a month for a year, are far from all.</summary>
    private static int DaysFrom(IReadOnlyList<Period> asked, Period? period)
    {
        var near = asked.Where(other => period is not null && other.Grain == period.Grain).ToList();
        return near.Count == 0 ? int.MaxValue : near.Min(other => Math.Abs(other.Start.DayNumber - period!.Start.DayNumber));
    }

    private static string Missing(Question question, RefusalReason reason) => reason switch
    {
        RefusalReason.PeriodMissing when question.Periods.Count > 0 =>
            $"The articles give no such figure for {Phrases.Join([.. question.Periods.Select(Phrases.When)])}.",
        RefusalReason.PartyMissing when question.Parties.Count > 0 =>
            $"The articles give no such figure for {Phrases.Names(question.Parties)}.",
        RefusalReason.MeasureMissing when question.Measures.Count > 0 =>
            $"The articles give no figure for {MeasureNames.Joined(question.Measures)}{(question.Parties.Count > 0 ? $" of {Phrases.Names(question.Parties)}" : "")}.",
        _ => "The articles do not give this figure.",
    };

    private static string[] ReasonsFor(FigureMatch match) =>
        [$"{match.Figure}: words {match.Words:F2}, score {match.Score:F2}, misfit {match.Misfit}"];
}
