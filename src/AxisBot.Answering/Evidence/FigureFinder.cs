using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Evidence;

/// <summary>Finds the figures that answer a question: parties, measure and period must fit, not only come near.</summary>
internal sealed class FigureFinder(PassageIndex index, QuestionRanker ranker)
{
    private const double LeastParty = 0.45;
    private const double LeastMeasure = 0.4;
    private const double PairwiseStranger = 0.3;
    private const double MostMissing = 0.5;
    private const double SameWay = 0.4;

    /// <summary>What it is worth to be said of today, to who asks for what is so now and not for what was or is planned.</summary>
    private const double SaidOfNow = 1;
    private const float MostBehindFirst = 5;
    private const int MostAhead = 25;
    private const double LeastBesideParty = 0.28;

    /// <summary>The share of the words that must stand around a figure, by how many anchors hold it: parties, measures, unit, time.</summary>
    private static readonly double[] LeastWords = [0.62, 0.5, 0.36, 0.28];

    private readonly Vocabulary _vocabulary = index.Corpus.Vocabulary;
    private readonly MeasureFit _measures = new(index.Corpus.Vocabulary);

    /// <summary>All figures of the kinds asked for, the best fitting first.</summary>
    public IReadOnlyList<FigureMatch> Find(Question question)
    {
        var words = new WordFit(question.Query, Consumed(question), question.Measures.Count > 0 || question.Wanted.Unit is not null ? IsMannered : null, _vocabulary.Asking.CommonStems.Contains);
        var counted = new CountedFit(question, _vocabulary);
        var isOfNow = NowWords.In(question.Tokens);
        var matches = new List<FigureMatch>();
        foreach (var figure in index.Corpus.Ledger.Figures)
        {
            if (figure.Kind == FigureKind.Date || figure.Kind == FigureKind.Version)
            {
                continue;
            }

            matches.Add(Match(figure, question, words, counted, isOfNow));
        }

        Forgive(matches, question);
        matches.Sort(BestFirst);
        return matches;
    }

    /// <summary>
    /// Of equal figures, the one with a source of its own comes first, then the one that the library gives first; of those of one sentence
    /// the one that the words of the question stand nearest to.
    /// </summary>
    private static int BestFirst(FigureMatch a, FigureMatch b)
    {
        var order = b.Fits.CompareTo(a.Fits);
        order = order != 0 ? order : b.Score.CompareTo(a.Score);
        order = order != 0 ? order : (b.Figure.Attribution is not null).CompareTo(a.Figure.Attribution is not null);
        order = order != 0 ? order : string.CompareOrdinal(a.Figure.Paragraph.Source.File, b.Figure.Paragraph.Source.File);
        order = order != 0 ? order : a.Figure.Paragraph.Number.CompareTo(b.Figure.Paragraph.Number);
        order = order != 0 || a.Figure.Sentence != b.Figure.Sentence ? order : b.WordFit.NearnessOf(b.Figure).CompareTo(a.WordFit.NearnessOf(a.Figure));
        return order != 0 ? order : a.Figure.Span.Start.CompareTo(b.Figure.Span.Start);
    }

    /// <summary>
    /// A figure that all anchors hold needs few words of the question, if its sentence ranks high among all sentences:
    /// people put the same thing in many ways. How near a paragraph is does not count here: what is near speaks of the same,
    /// and need not state the same figure.
    /// </summary>
    private void Forgive(List<FigureMatch> matches, Question question)
    {
        if (matches.Any(match => match.Fits) || !matches.Any(IsForgivable))
        {
            return;
        }

        var ranked = ranker.Rank(question with { Nearness = null }).Sentences;
        var near = ranked.TakeWhile(sentence => sentence.Score > ranked[0].Score - MostBehindFirst).Take(MostAhead).Select(sentence => sentence.Sentence).ToHashSet();
        for (var i = 0; i < matches.Count; i++)
        {
            if (IsForgivable(matches[i]) && near.Contains(matches[i].Figure.Sentence) && !matches[i].MissesName)
            {
                matches[i] = matches[i] with { Misfit = Misfit.None };
            }
        }
    }

    /// <summary>A party alone, with hardly a word of the question beside it, holds nothing: who asks for its lighthouse does not mean its wheat.</summary>
    private static bool IsForgivable(FigureMatch match) => match.Misfit == Misfit.Words && (match.Named > 1 || (match.Anchors > 0 && match.Words >= LeastBesideParty));

    private bool IsMannered(string stem) => index.Paragraphs.DocumentsWith(stem) == 0 && _vocabulary.Asking.KnownStems.Contains(stem);

    private FigureMatch Match(Figure figure, Question question, WordFit words, CountedFit counted, bool isOfNow)
    {
        var misfit = KindFit.Of(figure, question.Wanted) | counted.Of(figure);
        var parties = PartiesOf(figure, question);
        var measure = _measures.Of(figure, question);
        var period = PeriodFit.Of(figure, question);
        var covered = words.Of(figure);
        misfit |= parties < LeastParty ? Misfit.Parties : Misfit.None;
        misfit |= measure < LeastMeasure ? Misfit.Measure : Misfit.None;
        misfit |= period <= 0 ? Misfit.Period : Misfit.None;
        var anchors = AnchorsOf(question, parties, measure, period);
        misfit |= covered < LeastWords[Math.Min(anchors, LeastWords.Length - 1)] || (anchors < 2 && words.HeaviestMissing(figure) > MostMissing) ? Misfit.Words : Misfit.None;
        var score = (2 * parties) + (1.5 * measure) + period + (2.5 * covered) + KindFit.BonusFor(figure, question) + FlowBonus(figure, question) + (isOfNow && NowWords.In(figure.Sentence.Tokens) ? SaidOfNow : 0) - (0.1 * Extra(figure, question));
        return new FigureMatch(figure, misfit, score, covered, anchors, anchors - Counted(question), words);
    }

    /// <summary>How many things of the question hold the figure by themselves, without its other words.</summary>
    private static int AnchorsOf(Question question, double parties, double measure, double period)
    {
        var anchors = parties >= LeastParty ? Math.Min(2, question.Parties.Count) : 0;
        anchors += measure >= LeastMeasure ? question.Measures.Count : 0;
        anchors += Counted(question);
        return anchors + (period >= 0.7 && question.Periods.Count > 0 ? 1 : 0);
    }

    private static int Counted(Question question) => question.Wanted.Unit is not null || question.Wanted.CountedToken >= 0 ? 1 : 0;

    private double PartiesOf(Figure figure, Question question)
    {
        if (question.Flow.Contradicts(figure.Flow))
        {
            return 0;
        }

        return question.Parties.Count == 0 ? 1 : question.Parties.Min(party => PartyOf(figure, party, question));
    }

    /// <summary>Where a figure of a pair has both its parties, no third one is lent to it by its neighbours.</summary>
    private double PartyOf(Figure figure, Party party, Question question)
    {
        var fit = PartyFit.Of(figure, party);
        var isPair = figure.Parties.Count >= 2 && _measures.IsOfFlow(figure);
        var isOfOthers = figure.Parties.Count > 0 && fit < PartyFit.InSentence && figure.Parties.All(own => !question.Parties.Any(asked => Vocabulary.Holds(asked, own) || Vocabulary.Holds(own, asked)));
        return (isPair || isOfOthers) && !figure.Parties.Contains(party) && !figure.Parties.Any(own => Vocabulary.Holds(own, party) || Vocabulary.Holds(party, own))
            ? Math.Min(fit, PairwiseStranger)
            : fit;
    }

    /// <summary>A figure that is said to go the way that was asked for is worth more than one that only names the parties.</summary>
    private static double FlowBonus(Figure figure, Question question) =>
        (question.Flow.From is { } from && figure.Flow.From == from) || (question.Flow.To is { } to && figure.Flow.To == to) ? SameWay : 0;

    private static int Extra(Figure figure, Question question) =>
        question.Parties.Count == 0 ? 0 : figure.Parties.Count(party => !question.Parties.Contains(party));

    /// <summary>The stems that parties, measures, times and units already account for.</summary>
    private HashSet<string> Consumed(Question question)
    {
        var consumed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in question.Mentions)
        {
            if (mention.Meaning is Party || (mention.Meaning is Concept concept && question.Measures.Contains(concept)))
            {
                for (var i = mention.Start; i < mention.End; i++)
                {
                    consumed.Add(question.Tokens[i].Stem);
                }
            }
        }

        foreach (var token in question.Tokens)
        {
            if (token.Kind == TokenKind.Number || _vocabulary.Asking.TimeWords.Contains(token.Text) || (question.Wanted.Unit is not null && _vocabulary.Asking.UnitWords.Contains(token.Text)))
            {
                consumed.Add(token.Stem);
            }
        }

        return consumed;
    }
}
