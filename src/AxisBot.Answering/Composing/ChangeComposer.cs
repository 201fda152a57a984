using System.Globalization;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Composing;

/// <summary>Answers how something changed, with both ends of the change and what was computed from them.</summary>
internal sealed class ChangeComposer(FigureFinder finder, Vocabulary vocabulary)
{
    private const int ManyAnchors = 3;

    /// <summary>The change between two figures of one thing; null where the articles have no two.</summary>
    public CitedAnswer? Compose(Question question)
    {
        var years = YearsOf(question);
        if (years.Count >= 2)
        {
            return Compose(question, Wanted.Nothing.Kinds, years);
        }

        return Compose(question, question.Wanted.Kinds, years)
            ?? (question.Has(Cue.Growth) ? Compose(question, Wanted.Nothing.Kinds, years) : null);
    }

    private CitedAnswer? Compose(Question question, IReadOnlySet<FigureKind> kinds, List<int> years)
    {
        var matches = finder.Find(question with { Periods = [], Wanted = Wanted.Nothing with { Kinds = kinds } })
            .Where(match => match.Fits || (years.Count >= 2 && IsHeld(match))).ToList();
        if (matches.Count == 0 || PairFor(question, matches, years) is not { } pair)
        {
            return null;
        }

        return new CitedAnswer
        {
            Claims = ClaimsOf(pair.Earlier, pair.Later),
            Confidence = Math.Clamp(0.75 + (0.2 * matches[0].Words), 0.05, 0.96),
            Reasons = [$"{pair.Earlier} to {pair.Later}"],
        };
    }

    /// <summary>Whether parties and measure hold a figure so well that two years suffice to find it, whatever else is said.</summary>
    private static bool IsHeld(FigureMatch match) => match.Misfit == Misfit.Words && match.Anchors >= ManyAnchors;

    /// <summary>The years that a question names. Between two of them even a rate of growth is computed from the figures of both, not looked up.</summary>
    private static List<int> YearsOf(Question question) =>
        [.. question.Periods.SelectMany(period => new[] { period.FirstYear, period.LastYear }).Where(year => year is > 1 and < 9999).Distinct()];

    /// <summary>A sentence that says which way the measure moved, where no two figures tell; null where none does.</summary>
    public CitedAnswer? InWords(Question question, SentenceComposer sentences)
    {
        var rising = vocabulary.Rising.Concat(vocabulary.Falling).ToHashSet();
        return sentences.Compose(
            question,
            paragraph => paragraph.Sentences.Any(sentence => sentence.Mentions.Any(mention => mention.Meaning is Concept concept && rising.Contains(concept))
                && question.Measures.All(measure => sentence.Mentions.Any(mention => mention.Meaning == measure)))) as CitedAnswer;
    }

    /// <summary>Both figures with their sentences, then what they make.</summary>
    public static List<Claim> ClaimsOf(Figure earlier, Figure later)
    {
        var verb = later.Value > earlier.Value ? "rose" : later.Value < earlier.Value ? "fell" : "stayed";
        var subject = SubjectOf(later);
        var lead = $"{subject} {verb} from {earlier.HedgedText} ({When(earlier)}) to {later.HedgedText} ({When(later)}).";
        var claims = new List<Claim> { new(lead, [Citation.Of(earlier), Citation.Of(later)]) };
        if (Computed(earlier, later) is { } computed)
        {
            claims.Add(new Claim(computed, [Citation.Of(earlier), Citation.Of(later)], IsComputed: true));
        }

        claims.Add(Quotation.Of(later));
        if (earlier.Sentence != later.Sentence)
        {
            claims.Add(Quotation.Of(earlier));
        }

        return claims;
    }

    private static string When(Figure figure) => Phrases.WhenStated(figure) ?? "no date given";

    private static string SubjectOf(Figure figure)
    {
        var measure = Phrases.MeasureOf(figure);
        var parties = string.Join("–", figure.Parties.Take(2).Select(party => party.Name));
        var text = measure.Length == 0 && parties.Length > 0 ? $"the figure for {parties}" : $"{parties} {measure}".Trim();
        return text.Length == 0 ? "The figure" : Phrases.Capital(text);
    }

    private static string? Computed(Figure earlier, Figure later)
    {
        if (earlier.Value is not > 0 || later.Value is not { } to || earlier.Unit != later.Unit || earlier.Value == to || earlier.Kind == FigureKind.Percent)
        {
            return null;
        }

        var from = earlier.Value.Value;
        var ratio = to / from;
        var percent = Math.Round((ratio - 1) * 100, 1);
        var times = ratio >= 2 ? string.Create(CultureInfo.InvariantCulture, $", {Math.Round(ratio, 2)} times as much") : "";
        var isExact = earlier.Hedge is null && later.Hedge is null;
        return string.Create(CultureInfo.InvariantCulture, $"Computed from these figures: a change of {percent:+0.#;-0.#}%{times}{(isExact ? "" : "; the hedges of the figures hold for it too")}.");
    }

    /// <summary>The two figures of one thing that best fit the times asked for: the first and last of them by default.</summary>
    private static (Figure Earlier, Figure Later)? PairFor(Question question, List<FigureMatch> matches, List<int> years)
    {
        foreach (var seed in matches)
        {
            var group = matches.Select(match => match.Figure)
                .Where(figure => figure.Period is not null && SameThing.IsSameMeasure(seed.Figure, figure))
                .OrderBy(figure => figure.Period!.Start).ToList();
            if (question.Periods.Count == 1 && !question.Periods[0].IsOpen && question.Periods[0].FirstYear == question.Periods[0].LastYear)
            {
                var at = group.Where(figure => figure.Period!.FirstYear == question.Periods[0].FirstYear).ToList();
                var before = group.LastOrDefault(figure => figure.Period!.FirstYear < question.Periods[0].FirstYear);
                if (at.Count > 0 && before is not null)
                {
                    return Closest([.. group.Where(figure => figure.Period!.IsSameTimeAs(before.Period!))], at);
                }

                continue;
            }

            var fitting = years.Count >= 2 ? [.. group.Where(figure => years.Contains(figure.Period!.FirstYear))] : group;
            if (fitting.Select(figure => figure.Period!.Start).Distinct().Count() >= 2)
            {
                return Closest(
                    [.. fitting.Where(figure => figure.Period!.Start == fitting[0].Period!.Start)],
                    [.. fitting.Where(figure => figure.Period!.Start == fitting[^1].Period!.Start)]);
            }
        }

        return null;
    }

    /// <summary>The two ends that were told together, in one series, one paragraph or one article, as far as there are such.</summary>
    private static (Figure Earlier, Figure Later) Closest(List<Figure> earlier, List<Figure> later) => earlier
        .SelectMany(_ => later, (one, other) => (one, other))
        .OrderBy(pair => pair.one.Series is not null && pair.one.Series == pair.other.Series ? 0
            : pair.one.Paragraph == pair.other.Paragraph ? 1
            : pair.one.Paragraph.Source == pair.other.Paragraph.Source ? 2
            : 3)
        .First();
}
