using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Composing;

/// <summary>Lays side by side what the articles say about one thing, and says whether they agree.</summary>
internal sealed class ConflictComposer(FigureFinder figures, SentenceFinder sentences)
{
    private const int MostPlaces = 5;
    private const float MostBehindFirst = 12f;
    private const double LeastCovered = 0.5;

    public CitedAnswer? Compose(Question question)
    {
        if (question.Has(Cue.When) || question.Wanted.Kinds.Contains(FigureKind.Date))
        {
            return Dates(question) ?? Sentences(question);
        }

        return (question.Measures.Count > 0 || question.Wanted.IsExplicit ? Figures(question) : null) ?? Sentences(question);
    }

    private CitedAnswer? Figures(Question question)
    {
        var fitting = figures.Find(question with { Quantities = [] })
            .Where(match => (match.Misfit & (question.Measures.Count > 0 ? ~Misfit.Words : ~Misfit.None)) == Misfit.None && match.Figure.Value is not null)
            .Select(match => match.Figure).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }

        var same = fitting.Take(6).Select(seed => fitting.Where(figure => IsComparable(seed, figure, question)).DistinctBy(figure => figure.Paragraph).Take(MostPlaces).ToList())
            .MaxBy(group => group.Select(figure => figure.Paragraph.Source).Distinct().Count())!;
        if (same.Count < 2)
        {
            return null;
        }

        var agreement = AgreementOf(same);
        var claims = new List<Claim> { new(LeadOf(agreement, same), [.. same.Select(Citation.Of)]) };
        claims.AddRange(same.Select(figure => Quotation.Of(figure, $"{Phrases.Capital(figure.HedgedText)}{Phrases.WhenInBrackets(figure)}")));
        return new CitedAnswer { Claims = claims, Agreement = agreement, Confidence = 0.85, Reasons = ["figures of one measure, side by side"] };
    }

    /// <summary>Where a question names both parties of a pair, figures that fit it need no more than one unit and one length of time.</summary>
    private static bool IsComparable(Figure one, Figure other, Question question) => SameThing.IsSameMeasure(one, other)
        || (question.Parties.Count > 1 && one.Kind == other.Kind && one.Unit == other.Unit && one.Period?.Grain == other.Period?.Grain);

    private static DisagreementKind AgreementOf(List<Figure> same)
    {
        var values = same.Select(figure => figure.Value!.Value).Distinct().ToList();
        return values.Count == 1 ? DisagreementKind.Agree
            : same.Select(figure => figure.Period?.Label).Distinct().Count() > 1 ? DisagreementKind.Period
            : Rounding.AreRounded(values) ? DisagreementKind.Refine
            : DisagreementKind.Conflict;
    }

    private static string LeadOf(DisagreementKind agreement, List<Figure> same) => agreement switch
    {
        DisagreementKind.Agree => $"The places agree: {same[0].HedgedText}.",
        DisagreementKind.Period => $"The places speak of different times and do not contradict one another: {Phrases.Join([.. same.DistinctBy(f => f.Value).Select(f => $"{f.HedgedText}{(Phrases.WhenStated(f) is { } p ? $" for {p}" : "")}")])}.",
        DisagreementKind.Refine => $"The places agree but for rounding: {Values(same)}.",
        _ => $"The places differ: {Values(same)}.",
    };

    private static string Values(List<Figure> same) => Phrases.Join([.. same.Select(figure => figure.HedgedText).Distinct()]);

    private CitedAnswer? Dates(Question question)
    {
        var found = PerArticle(question, sentence => DateComposer.DateIn(sentence, question) is not null);
        var dates = found.Select(finding => DateComposer.DateIn(finding.Sentence, question)!).ToList();
        if (dates.Count < 2)
        {
            return null;
        }

        var texts = dates.Select(date => date.Kind == FigureKind.Date ? date.ValueText : Phrases.When(date.Period!)).Distinct().ToList();
        var agreement = texts.Count == 1 ? DisagreementKind.Agree : AllOverlap(dates) ? DisagreementKind.Refine : DisagreementKind.Conflict;
        var lead = agreement switch
        {
            DisagreementKind.Agree => $"The articles agree: {texts[0]}.",
            DisagreementKind.Refine => $"The articles agree, some more exactly than others: {Phrases.Join(texts)}.",
            _ => $"The articles give different dates: {Phrases.Join(texts)}.",
        };
        var claims = new List<Claim> { new(lead, [.. dates.Select(Citation.Of)]) };
        claims.AddRange(dates.Select(Quotation.Of));
        return new CitedAnswer { Claims = claims, Agreement = agreement, Confidence = 0.8, Reasons = ["dates of one event, article by article"] };
    }

    /// <summary>Whether no two dates exclude one another: a year and a day in it do not.</summary>
    private static bool AllOverlap(List<Figure> dates) => dates.TrueForAll(one => dates.TrueForAll(other => one.Period is null || other.Period is null || one.Period.Overlaps(other.Period)));

    private CitedAnswer? Sentences(Question question)
    {
        var found = PerArticle(question, _ => true);
        if (Denying(question, found) is { } denying)
        {
            found = [denying, .. found.Where(finding => finding.Sentence.Paragraph.Source != denying.Sentence.Paragraph.Source)];
        }

        if (found.Count < 2)
        {
            return null;
        }

        return new CitedAnswer
        {
            Claims = [.. found.Take(3).SelectMany(finding => Beside(finding, question)).Select(Quotation.Of)],
            Confidence = 0.5,
            Reasons = ["sentences on one thing, article by article"],
        };
    }

    /// <summary>The best sentence that denies what the question names, where none of those found does; null where there is none.</summary>
    private SentenceFinding? Denying(Question question, List<SentenceFinding> found)
    {
        var concepts = question.Mentions.Select(mention => mention.Meaning).OfType<Concept>().ToHashSet();
        return found.Count == 0 || found.Exists(Denies) ? null : sentences.Find(question).FirstOrDefault(finding => finding.MissingParty is null && found[0].Ranked.Score - finding.Ranked.Score < MostBehindFirst && Denies(finding));

        bool Denies(SentenceFinding finding) => finding.Sentence.Mentions.Any(mention =>
            mention.Meaning is Concept concept && concepts.Contains(concept) && Negation.Denies(finding.Sentence.Tokens, mention.Start));
    }

    /// <summary>A sentence, and the next best one of its paragraph.</summary>
    private IEnumerable<Sentence> Beside(SentenceFinding finding, Question question) =>
        sentences.Find(question, paragraph => paragraph == finding.Sentence.Paragraph).Select(other => other.Sentence).Take(2).OrderBy(sentence => sentence.Index);

    /// <summary>The best sentence of each article, as far as it comes near the best of all.</summary>
    private List<SentenceFinding> PerArticle(Question question, Func<Sentence, bool> fits)
    {
        var found = sentences.FindInArticles(question).Where(finding => fits(finding.Sentence)).ToList();
        return found.Count == 0
            ? []
            : [.. found.Where(finding => found[0].Ranked.Score - finding.Ranked.Score < MostBehindFirst || finding.Covered >= LeastCovered)
                .DistinctBy(finding => finding.Sentence.Paragraph.Source).Take(MostPlaces)];
    }
}
