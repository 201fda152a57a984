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

    /// <summary>The share of the words that must stand around a figure, by how many anchors hold it: parties, measures, unit, time.</summary>
    private static readonly double[] LeastWords = [0.62, 0.5, 0.36, 0.28];
    private const double MostMissing = 0.5;

    /// <summary>What a number in digits is worth more than "millions".</summary>
    private const double Exact = 0.3;
    private const double SameWay = 0.4;
    private const float MostBehindFirst = 5;
    private const int MostAhead = 25;

    private readonly Vocabulary _vocabulary = index.Corpus.Vocabulary;
    private readonly HashSet<string> _common = [.. index.Corpus.Vocabulary.Asking.CommonWords.Select(Tokenizer.Stem)];
    private readonly IReadOnlySet<string> _english = index.Corpus.Vocabulary.Asking.KnownStems;

    /// <summary>All figures of the kinds asked for, the best fitting first.</summary>
    public IReadOnlyList<FigureMatch> Find(Question question)
    {
        var words = new WordFit(question.Query, Consumed(question), IsMannered, _common.Contains);
        var matches = new List<FigureMatch>();
        foreach (var figure in index.Corpus.Ledger.Figures)
        {
            if (figure.Kind == FigureKind.Date || figure.Kind == FigureKind.Version)
            {
                continue;
            }

            matches.Add(Match(figure, question, words));
        }

        Forgive(matches, question, words);
        matches.Sort(static (a, b) => a.Fits != b.Fits ? b.Fits.CompareTo(a.Fits) : b.Score.CompareTo(a.Score));
        return matches;
    }

    /// <summary>
    /// A figure that all anchors hold needs few words of the question, if its sentence ranks high among all sentences:
    /// people put the same thing in many ways.
    /// </summary>
    private void Forgive(List<FigureMatch> matches, Question question, WordFit words)
    {
        if (matches.Any(match => match.Fits) || !matches.Any(IsForgivable))
        {
            return;
        }

        var ranked = ranker.Rank(question).Sentences;
        var near = ranked.TakeWhile(sentence => sentence.Score > ranked[0].Score - MostBehindFirst).Take(MostAhead).Select(sentence => sentence.Sentence).ToHashSet();
        for (var i = 0; i < matches.Count; i++)
        {
            if (IsForgivable(matches[i]) && near.Contains(matches[i].Figure.Sentence) && !words.MissesName(matches[i].Figure))
            {
                matches[i] = matches[i] with { Misfit = Misfit.None };
            }
        }
    }

    private static bool IsForgivable(FigureMatch match) => match.Misfit == Misfit.Words && match.Anchors > 0;

    private bool IsMannered(string stem) => index.Paragraphs.DocumentsWith(stem) == 0 && _english.Contains(stem);

    private FigureMatch Match(Figure figure, Question question, WordFit words)
    {
        var misfit = KindMisfit(figure, question.Wanted) | CountedMisfit(figure, question);
        var parties = PartiesOf(figure, question);
        var measure = MeasureOf(figure, question);
        var period = PeriodOf(figure, question);
        var covered = words.Of(figure);
        misfit |= parties < LeastParty ? Misfit.Parties : Misfit.None;
        misfit |= measure < LeastMeasure ? Misfit.Measure : Misfit.None;
        misfit |= period <= 0 ? Misfit.Period : Misfit.None;
        var anchors = AnchorsOf(question, parties, measure, period);
        misfit |= covered < LeastWords[Math.Min(anchors, LeastWords.Length - 1)] || (anchors < 2 && words.HeaviestMissing(figure) > MostMissing) ? Misfit.Words : Misfit.None;
        var score = (2 * parties) + (1.5 * measure) + period + (2.5 * covered) + KindBonus(figure, question) + FlowBonus(figure, question) - (0.1 * Extra(figure, question));
        return new FigureMatch(figure, misfit, score, covered, anchors, anchors - Counted(question));
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

    private static Misfit KindMisfit(Figure figure, Wanted wanted)
    {
        if (wanted.Unit is { } unit && !IsUnit(figure, unit))
        {
            return Misfit.Kind;
        }

        if (wanted.Kinds.Count == 0)
        {
            return figure.Kind is FigureKind.Rank or FigureKind.Duration or FigureKind.Multiple ? Misfit.Kind : Misfit.None;
        }

        return wanted.Kinds.Contains(figure.Kind) || (wanted.Kinds.Contains(FigureKind.Duration) && figure.Unit is "km" or "m" or "miles" or "feet") ? Misfit.None : Misfit.Kind;
    }

    private static bool IsUnit(Figure figure, string unit) =>
        figure.Unit == unit || (figure.Unit is { } own && own.Split('/')[0] == unit) || (unit == "%" && figure.Kind == FigureKind.Percent);

    /// <summary>"How many drones" is answered by drones, by units of something the sentence calls drones, by nothing else.</summary>
    private Misfit CountedMisfit(Figure figure, Question question)
    {
        if (figure.Kind is not (FigureKind.Count or FigureKind.Rate) || question.Wanted.CountedToken < 0 || question.Wanted.Unit is not null)
        {
            return Misfit.None;
        }

        var nouns = CountedNouns(question);
        if (nouns.Count == 0)
        {
            return Misfit.None;
        }

        if (question.Has(Cue.HowMuch) && nouns.Any(noun => figure.Sentence.Tokens.Any(token => token.Stem == question.Tokens[noun].Stem)))
        {
            return Misfit.None;
        }

        var counted = Tokenizer.Tokenize($"{figure.Unit} {figure.Measure}");
        foreach (var noun in nouns)
        {
            var concepts = question.Mentions.Where(mention => noun >= mention.Start && noun < mention.End).Select(mention => mention.Meaning).OfType<Concept>().ToList();
            if (counted.Any(token => token.Stem == question.Tokens[noun].Stem)
                || concepts.Any(concept => figure.Measures.Any(own => own == concept || _vocabulary.Includes(concept, own)))
                || concepts.Any(concept => counted.Any(token => _vocabulary.ConceptsOf(token.Stem).Contains(concept))))
            {
                return Misfit.None;
            }
        }

        return Misfit.Counted;
    }

    /// <summary>The nouns behind "how many", up to the verb: the last of them must be what is counted.</summary>
    private static List<int> CountedNouns(Question question)
    {
        var nouns = new List<int>();
        for (var i = question.Wanted.CountedToken; i < Math.Min(question.Tokens.Count, question.Wanted.CountedToken + 4); i++)
        {
            var token = question.Tokens[i];
            if (token.Kind != TokenKind.Word || IsFunctionWord(token.Text))
            {
                break;
            }

            if (!question.Mentions.Any(mention => mention.Meaning is Party && i >= mention.Start && i < mention.End))
            {
                nouns.Add(i);
            }
        }

        return nouns.Count > 2 ? nouns[..2] : nouns;
    }

    private static bool IsFunctionWord(string word) =>
        word is "did" or "does" or "do" or "has" or "have" or "had" or "is" or "are" or "was" or "were" or "of" or "in" or "the" or "a" or "on" or "per"
            or "by" or "for" or "to" or "from" or "can" or "could" or "will" or "would" or "that" or "which" or "who" or "with" or "so" or "between" or "and";

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
        var isPair = figure.Parties.Count >= 2 && figure.Measures.Any(IsFlowMeasure);
        var isOfOthers = figure.Parties.Count > 0 && fit < PartyFit.InSentence && figure.Parties.All(own => !question.Parties.Any(asked => Vocabulary.Holds(asked, own) || Vocabulary.Holds(own, asked)));
        return (isPair || isOfOthers) && !figure.Parties.Contains(party) && !figure.Parties.Any(own => Vocabulary.Holds(own, party) || Vocabulary.Holds(party, own))
            ? Math.Min(fit, PairwiseStranger)
            : fit;
    }

    private double MeasureOf(Figure figure, Question question)
    {
        var least = 1.0;
        foreach (var measure in question.Measures)
        {
            least = Math.Min(least, MeasureOf(figure, measure, question));
        }

        return least;
    }

    private double MeasureOf(Figure figure, Concept measure, Question question)
    {
        if (figure.Measures.Contains(measure))
        {
            return 1;
        }

        if (IsMirrored(figure, measure, question))
        {
            return 0.95;
        }

        if (figure.Measures.Any(own => _vocabulary.Includes(measure, own)))
        {
            return 0.7;
        }

        var sentence = figure.Sentence;
        if (IsFlowMeasure(measure))
        {
            return !figure.Measures.Any(IsFlowMeasure) && SaysItFlows(figure, measure, question) ? 0.6 : 0;
        }

        if (sentence.Mentions.Any(mention => mention.Meaning == measure))
        {
            return figure.Clause.Contains(sentence.Tokens[sentence.Mentions.First(mention => mention.Meaning == measure).Start].Span) ? 0.65 : 0.5;
        }

        return sentence.Paragraph.NamedInHeadings.Contains(measure) || sentence.Paragraph.NamedInTitle.Contains(measure) ? 0.45 : 0;
    }

    /// <summary>
    /// Whether the sentence says by a verb what the measure says by a noun: "sent abroad" or "exported" for exports, and
    /// "imported" too, where both sides are known.
    /// </summary>
    private bool SaysItFlows(Figure figure, Concept measure, Question question) =>
        figure.Sentence.Mentions.Any(mention => mention.Meaning is Concept concept
            && (concept == measure || _vocabulary.RelatedTo(measure).Contains(concept) || (_vocabulary.MirroredMeasures.Contains(concept) && IsMirrorable(figure, measure, question))));

    private bool IsFlowMeasure(Concept measure) => _vocabulary.FlowMeasures.Contains(measure);

    /// <summary>What one side exports the other imports, where both sides are known.</summary>
    private bool IsMirrored(Figure figure, Concept measure, Question question) =>
        figure.Measures.Any(_vocabulary.MirroredMeasures.Contains) && IsMirrorable(figure, measure, question);

    private bool IsMirrorable(Figure figure, Concept measure, Question question) =>
        _vocabulary.MirroredMeasures.Contains(measure)
        && figure.Kind != FigureKind.Percent
        && (question.Flow.From ?? question.Flow.To) is not null
        && (figure.Flow.From ?? figure.Flow.To) is not null;

    /// <summary>1 for the same time or where none was asked; less where the figure's time is only lent; 0 for another time.</summary>
    private static double PeriodOf(Figure figure, Question question)
    {
        if (question.Periods.Count == 0)
        {
            return 1;
        }

        if (figure.Period is not { } own)
        {
            return LentPeriods(figure).Any(lent => question.Periods.Any(asked => Fits(lent, asked))) ? 0.5 : 0;
        }

        return question.Periods.Any(asked => Fits(own, asked)) ? question.Periods.Any(asked => asked.IsSameTimeAs(own)) ? 1 : 0.7 : 0;
    }

    private static bool Fits(Period own, Period asked)
    {
        if (own.IsSameTimeAs(asked))
        {
            return true;
        }

        if (asked.IsOpen)
        {
            return asked.Overlaps(own);
        }

        if (own.IsOpen)
        {
            return own.Contains(asked) && asked.FirstYear == own.FirstYear;
        }

        if (asked.Grain == PeriodGrain.Year && own.Grain == PeriodGrain.Year)
        {
            return own.FirstYear == asked.FirstYear || own.LastYear == asked.LastYear;
        }

        return asked.Grain is PeriodGrain.Span or PeriodGrain.Decade && asked.Contains(own);
    }

    private static IEnumerable<Period> LentPeriods(Figure figure)
    {
        foreach (var other in figure.Paragraph.Figures)
        {
            if (other.Sentence.Index < figure.Sentence.Index && other.Period is { } period && other.Kind == figure.Kind)
            {
                yield return period;
            }
        }
    }

    private static double KindBonus(Figure figure, Question question) =>
        OfKind(figure, question) + (figure.ValueText.Any(char.IsDigit) ? Exact : 0);

    /// <summary>A figure that is said to go the way that was asked for is worth more than one that only names the parties.</summary>
    private static double FlowBonus(Figure figure, Question question) =>
        (question.Flow.From is { } from && figure.Flow.From == from) || (question.Flow.To is { } to && figure.Flow.To == to) ? SameWay : 0;

    private static double OfKind(Figure figure, Question question) =>
        question.Wanted.Kinds.Contains(FigureKind.Count) && question.Has(Cue.HowMuch) && figure.Kind is FigureKind.Count or FigureKind.Rate ? 0.4
        : question.Wanted.Kinds.Contains(FigureKind.VolumePerDay) && figure.Kind == FigureKind.VolumePerDay ? 0.4
        : question.Wanted.Kinds.Count == 0 && figure.Kind is FigureKind.Money or FigureKind.VolumePerDay ? 0.2
        : 0;

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
