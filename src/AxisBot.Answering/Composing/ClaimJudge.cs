using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Composing;

/// <summary>Holds a claim against the articles: supported, contradicted, or not found.</summary>
internal sealed class ClaimJudge(FigureFinder figures, SentenceFinder sentences, DateComposer dates, QuestionReader reader, Premise premise)
{
    private const double LeastWords = 0.34;

    /// <summary>Smaller numbers in words are seldom what is claimed: "one of them", "the two powers".</summary>
    private const decimal LeastInWords = 3;
    private const double LeastCovered = 0.5;
    private const double LeastContradicted = 0.36;
    private const double LeastConfidence = 0.2;

    public Outcome Judge(Question question)
    {
        var claim = reader.ReadEnglish(question.Text, ClaimText.Of(question), question.Language);
        var quantity = claim.Quantities.FirstOrDefault(stated => stated.Kind is not FigureKind.Date && (stated.IsDigits || stated.Kind == FigureKind.Multiple || stated is { Kind: FigureKind.Count, Unit: not null, Value: >= LeastInWords }));
        if (quantity is not null)
        {
            return quantity.Kind == FigureKind.Multiple ? JudgeMultiple(claim, quantity) : JudgeFigure(claim, quantity);
        }

        return (claim.Periods.Count > 0 ? JudgeDate(claim) : null) ?? JudgeWords(claim);
    }

    private Outcome JudgeFigure(Question claim, StatedQuantity quantity)
    {
        var wanted = new Wanted(new HashSet<FigureKind> { quantity.Kind }, KnownUnit(quantity), true, quantity.Unit is null || KnownUnit(quantity) is not null ? -1 : CountedToken(claim, quantity));
        var near = figures.Find(claim with { Wanted = wanted, Quantities = [] })
            .Where(match => (match.Misfit & ~Misfit.Words) == Misfit.None && match.Figure.Value is not null && !match.MissesName)
            .OrderByDescending(match => match.Score).ToList();
        if (near.FirstOrDefault(match => Agrees(quantity, match.Figure) && (match.Anchors > 0 || match.Words >= LeastWords)) is { } equal)
        {
            return Later(claim, equal.Figure, near) is { } later ? Contradicted(later) : Supported(equal.Figure);
        }

        return near.FirstOrDefault(match => match.Words >= LeastWords || match.Anchors >= 3) is { } other ? Contradicted(Latest(claim, other.Figure, near)) : NotFound(claim);
    }

    /// <summary>The value that has taken the place of the one claimed to hold now; null where there is none.</summary>
    private static Figure? Later(Question claim, Figure told, List<FigureMatch> near) =>
        claim.Periods.Count > 0 || told.Series is null || !NowWords.In(claim.Tokens) || NowWords.In(told.Sentence.Tokens) && told.Period is null ? null
        : near.Select(match => match.Figure).FirstOrDefault(other => other.Series == told.Series && other != told && other.Value != told.Value
            && told.Period is not null && (other.Period is null || other.Period.Start > told.Period.Start));

    /// <summary>What corrects a claim that names no time: the latest value of the series that comes near it.</summary>
    private static Figure Latest(Question claim, Figure told, List<FigureMatch> near) => claim.Periods.Count > 0 || told.Series is null ? told
        : near.Select(match => match.Figure).Where(other => other.Series == told.Series && other.Unit == told.Unit && other.Period is not null).MaxBy(other => other.Period!.Start) ?? told;

    private static string? KnownUnit(StatedQuantity quantity) => quantity.Kind is FigureKind.Count or FigureKind.Rate ? null : quantity.Unit;

    private static int CountedToken(Question claim, StatedQuantity quantity) =>
        quantity.Unit is null ? -1 : Math.Max(quantity.First + 1, claim.Tokens.ToList().FindIndex(token => token.Text == quantity.Unit.Split('/')[0]));

    /// <summary>Whether a stated quantity and a figure say the same, rounding and hedges allowed for.</summary>
    private static bool Agrees(StatedQuantity stated, Figure figure)
    {
        var value = figure.Value!.Value;
        return stated.Hedge switch
        {
            "over" or "at least" when value > stated.Value => true,
            "under" or "up to" when value < stated.Value => true,
            _ => value == stated.Value || Rounding.AreRounded([value, stated.Value]),
        };
    }

    private Outcome JudgeMultiple(Question claim, StatedQuantity stated)
    {
        var fitting = figures.Find(claim with { Wanted = Wanted.Nothing, Quantities = [], Periods = [] })
            .Where(match => (match.Misfit & ~(Misfit.Words | Misfit.Kind)) == Misfit.None && match.Figure.Value is > 0).ToList();
        var told = fitting.FirstOrDefault(match => match.Figure.Kind == FigureKind.Multiple);
        if (told is not null)
        {
            return told.Figure.Value == stated.Value ? Supported(told.Figure) : Contradicted(told.Figure);
        }

        var series = fitting.Select(match => match.Figure).Where(figure => figure.Series is not null && figure.Period is not null)
            .GroupBy(figure => figure.Series).FirstOrDefault(group => group.Count() >= 2);
        if (series is null)
        {
            return NotFound(claim);
        }

        var ends = series.OrderBy(figure => figure.Period!.Start).ToList();
        var ratio = ends[^1].Value!.Value / ends[0].Value!.Value;
        var isSo = Math.Abs(ratio - stated.Value) <= stated.Value * 0.03m;
        return new CitedAnswer
        {
            Claims = [new Claim(isSo ? "Supported by the figures." : "Contradicted by the figures.", []), .. ChangeComposer.ClaimsOf(ends[0], ends[^1])],
            Verdict = isSo ? Verdict.Supported : Verdict.Contradicted,
            Confidence = 0.8,
        };
    }

    private CitedAnswer? JudgeDate(Question claim)
    {
        if (dates.Best(claim with { Periods = [] }) is not { } found || found.Date.Period is not { } told || found.Finding.Covered < LeastCovered)
        {
            return null;
        }

        return claim.Periods.Any(period => period.Overlaps(told)) ? null : Contradicted(found.Date);
    }

    private Outcome JudgeWords(Question claim)
    {
        var findings = sentences.Find(claim);
        if (findings.Count == 0)
        {
            return NotFound(claim);
        }

        foreach (var finding in findings.Take(3))
        {
            if (finding.MissingParty is null && ((finding.Covered >= LeastContradicted && IsContradicted(claim, finding)) || (finding.Covered >= LeastCovered && Premise.IsOfAnother(claim, finding.Sentence))))
            {
                return new CitedAnswer
                {
                    Claims = [Quotation.Of(finding.Sentence, "Contradicted")],
                    Verdict = Verdict.Contradicted,
                    Confidence = Math.Clamp(finding.Confidence, 0.3, 0.9),
                };
            }
        }

        var best = findings[0];
        if (best.MissingParty is null && best.Covered >= LeastCovered && best.Confidence >= LeastConfidence)
        {
            return new CitedAnswer
            {
                Claims = [Quotation.Of(best.Sentence, "Supported")],
                Verdict = Verdict.Supported,
                Confidence = Math.Clamp(best.Confidence, 0.3, 0.95),
            };
        }

        return NotFound(claim);
    }

    private bool IsContradicted(Question claim, SentenceFinding finding) =>
        premise.Check(claim, finding.Sentence) != Contradiction.None
        || (Negation.StandsIn(claim.Tokens) != Negation.StandsIn(finding.Sentence.Tokens) && finding.Covered >= 0.6 && Negation.StandsIn(claim.Tokens));

    private static CitedAnswer Supported(Figure figure) => Verdictful("Supported", Verdict.Supported, figure);

    private static CitedAnswer Contradicted(Figure figure) => Verdictful("Contradicted", Verdict.Contradicted, figure);

    private static CitedAnswer Verdictful(string word, Verdict verdict, Figure figure) => new()
    {
        Claims = [new Claim($"{word}: the articles give {figure.HedgedText}{(figure.Kind != FigureKind.Date && Phrases.WhenStated(figure) is { } period ? $" for {period}" : "")}.", [Citation.Of(figure)]), Quotation.Of(figure)],
        Verdict = verdict,
        Confidence = 0.85,
        Reasons = [$"{figure}"],
    };

    private Refusal NotFound(Question claim)
    {
        var near = sentences.Find(claim) is [var first, ..] ? Quotation.Of(first.Sentence) : null;
        return Refusals.Of(RefusalReason.NotInArticles, "Not found: the articles do not say.", near, 0.1) with { Verdict = Verdict.NotFound };
    }
}
