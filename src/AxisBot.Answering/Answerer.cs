using AxisBot.Answering.Answers;
using AxisBot.Answering.Checking;
using AxisBot.Answering.Composing;
using AxisBot.Answering.Conversing;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Figures;
using AxisBot.Retrieval.Ranking;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Answering;

/// <summary>Answers questions from one corpus.</summary>
public sealed class Answerer
{
    private const double LeastInContext = 0.02;
    private const string Author = "composer";

    private readonly PassageIndex _index;
    private readonly QuestionRanker _ranker;
    private readonly AnswerChecker _checker;
    private readonly QuestionReader _reader;
    private readonly TalkReader _talk;
    private readonly SmallTalk _smallTalk;
    private readonly FollowUpResolver _followUps;
    private readonly MultiHop _hops;
    private readonly FigureComposer _figures;
    private readonly DateComposer _dates;
    private readonly ChangeComposer _changes;
    private readonly ComparisonComposer _comparisons;
    private readonly ConflictComposer _conflicts;
    private readonly DisagreementsComposer _disagreements;
    private readonly ClaimJudge _judge;
    private readonly SentenceComposer _sentences;

    /// <summary>An answerer for an indexed corpus.</summary>
    public Answerer(PassageIndex index)
    {
        _index = index;
        _checker = new AnswerChecker(index.Corpus);
        _reader = new QuestionReader(index);
        _talk = new TalkReader(index.Corpus.Vocabulary);
        _smallTalk = new SmallTalk(index.Corpus);
        _ranker = new QuestionRanker(index);
        var figures = new FigureFinder(index, _ranker);
        var sentences = new SentenceFinder(index, _ranker);
        var numbers = new NumberWords(index.Corpus.Vocabulary);
        _followUps = new FollowUpResolver(_reader, index.Corpus.Vocabulary, question => figures.Find(question) is [{ Fits: true }, ..]);
        var premise = new Premise(index.Corpus.Vocabulary);
        _hops = new MultiHop(sentences, _reader, index);
        _figures = new FigureComposer(figures, sentences, numbers);
        _dates = new DateComposer(sentences, numbers);
        _changes = new ChangeComposer(figures, index.Corpus.Vocabulary);
        _comparisons = new ComparisonComposer(figures, _dates, _reader);
        _conflicts = new ConflictComposer(figures, sentences);
        _disagreements = new DisagreementsComposer(index.Corpus);
        _judge = new ClaimJudge(figures, sentences, _dates, _reader, premise);
        _sentences = new SentenceComposer(sentences, premise, new NeededWord(index.Corpus.Vocabulary.Asking));
    }

    /// <summary>What it answers from.</summary>
    public Corpus Corpus => _index.Corpus;

    /// <summary>Understands a question without answering it.</summary>
    public Question Read(string text) => _reader.Read(text);

    /// <summary>
    /// The words whose nearness to the paragraphs may help to answer a question, standing by themselves; null where it would not:
    /// where words find an answer without, for small talk, and for a figure, a date or a claim, which parties, measures and times decide.
    /// </summary>
    /// <param name="text">The question.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    public string? WordsForNearness(string text, IReadOnlyList<Turn>? history = null)
    {
        var talk = _talk.Read(text);
        if (talk.Kind is not null || string.IsNullOrWhiteSpace(talk.Question) || Understand(talk.Question, history, out _) is not { } followUp
            || !MayGoByNearness(followUp.Question, Composed(followUp)))
        {
            return null;
        }

        return followUp.Context is null ? talk.Question : followUp.Question.English;
    }

    /// <summary>Answers a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    /// <param name="nearness">
    /// How near the paragraphs are to it by what they mean, for where words alone find no answer; null, or of another corpus, where
    /// words alone decide.
    /// </param>
    public Outcome Ask(string text, IReadOnlyList<Turn>? history = null, Nearness? nearness = null) => Draft(text, history, nearness).Outcome;

    /// <summary>Answers a question, and says how it was understood.</summary>
    internal Draft Draft(string text, IReadOnlyList<Turn>? history, Nearness? nearness = null)
    {
        var talk = _talk.Read(text);
        if (talk.Kind is { } kind)
        {
            return new(_smallTalk.Answer(kind));
        }

        if (string.IsNullOrWhiteSpace(talk.Question))
        {
            return new(talk.HasOrders ? _smallTalk.RefuseOrders() : _smallTalk.RefuseEmpty());
        }

        if (Understand(talk.Question, history, out var mended) is not { } followUp)
        {
            return new(_smallTalk.Answer(mended));
        }

        var composed = Composed(followUp);
        return nearness?.Corpus == _index.Corpus && MayGoByNearness(followUp.Question, composed)
            && Composed(followUp with { Question = followUp.Question with { Nearness = nearness } }) is CitedAnswer near
                ? new(near, followUp.Question)
                : new(composed, followUp.Question);
    }

    /// <summary>The last look at an outcome.</summary>
    internal Outcome Check(Outcome outcome, Question question, string author) => _checker.Check(outcome, question, author);

    /// <summary>The paragraphs that come nearest to a question, the best first.</summary>
    internal IEnumerable<Paragraph> Nearest(Question question) => _ranker.Rank(question).Sentences.Select(ranked => ranked.Sentence.Paragraph).Distinct();

    private Outcome Composed(FollowUp followUp) => _checker.Check(Answer(followUp), followUp.Question, Author);

    /// <summary>The question as it stands by itself; null where it is small talk once its spelling is mended.</summary>
    private FollowUp? Understand(string words, IReadOnlyList<Turn>? history, out string mended)
    {
        var question = _reader.Read(words);
        mended = question.Language == "en" && _talk.Read(question.English).Kind is { } kind and ("articles" or "abilities") ? kind : "";
        return mended.Length > 0 ? null : _followUps.Resolve(question, history ?? []);
    }

    /// <summary>
    /// Whether nearness may try what words alone have found nothing for: an answer that they have found stands, and what figures and
    /// dates answer is held by parties, measure and time, of which nearness knows nothing.
    /// </summary>
    private bool MayGoByNearness(Question question, Outcome composed) => composed is Refusal { Reason: RefusalReason.NotInArticles }
        && question.Intent is (Intent.Fact or Intent.List or Intent.Definition) && !_ranker.Rank(question).IsSureByWords;

    private Outcome Answer(FollowUp followUp)
    {
        var question = followUp.Question;
        if (question.Intent == Intent.Check)
        {
            return _judge.Judge(question);
        }

        if (followUp.Context is { } context && question.Intent is not Intent.Figure && CitedPlaces.In(context.Answer, _index.Corpus) is { Count: > 0 } places
            && _sentences.Compose(question, places.Contains, LeastInContext) is CitedAnswer inContext)
        {
            return inContext;
        }

        if (_hops.Take(question) is { } hop)
        {
            return hop.Answer ?? WithHop(Direct(hop.Question), hop);
        }

        return Direct(question);
    }

    private Outcome Direct(Question question)
    {
        Outcome? outcome = question.Intent switch
        {
            Intent.Conflict => _disagreements.Compose(question) ?? _conflicts.Compose(question),
            Intent.Comparison => _comparisons.Compose(question),
            Intent.Change => _changes.Compose(question),
            Intent.Date => (Outcome?)_dates.Compose(question) ?? _dates.Refuse(question),
            _ => null,
        };
        if (outcome is null && question.Intent is Intent.Figure or Intent.Change or Intent.Comparison)
        {
            outcome = _figures.Compose(question);
            if (outcome is Refusal && question.Intent == Intent.Change && _changes.InWords(question, _sentences) is { } inWords)
            {
                outcome = inWords;
            }
        }

        return outcome ?? _sentences.Compose(question);
    }

    /// <summary>Puts who was found before the answer about them.</summary>
    private static Outcome WithHop(Outcome outcome, Hop hop)
    {
        var claim = Quotation.Of(hop.By, hop.Entity);
        return outcome is CitedAnswer ? outcome with { Claims = [.. outcome.Claims, claim] } : outcome;
    }
}
