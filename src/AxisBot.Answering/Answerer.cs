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

namespace AxisBot.Answering;

/// <summary>Answers questions from one corpus.</summary>
public sealed class Answerer
{
    private const double LeastInContext = 0.02;
    private const string Author = "composer";

    private readonly PassageIndex _index;
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
    private readonly QuestionRanker _ranker;

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

    /// <summary>Understands a question without answering it.</summary>
    public Question Read(string text) => _reader.Read(text);

    /// <summary>What is answered from.</summary>
    public Corpus Corpus => _index.Corpus;

    /// <summary>Answers a question.</summary>
    /// <param name="text">The question.</param>
    /// <param name="history">The earlier turns of its thread, oldest first.</param>
    public Outcome Ask(string text, IReadOnlyList<Turn>? history = null) => Draft(text, history).Outcome;

    /// <summary>Answers a question, and says how it was understood.</summary>
    internal Draft Draft(string text, IReadOnlyList<Turn>? history)
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

        var question = _reader.Read(talk.Question);
        if (question.Language == "en" && _talk.Read(question.English).Kind is { } mended and ("articles" or "abilities"))
        {
            return new(_smallTalk.Answer(mended));
        }

        var followUp = _followUps.Resolve(question, history ?? []);
        return new(Check(Answer(followUp), followUp.Question, Author), followUp.Question);
    }

    /// <summary>The last look at an outcome.</summary>
    internal Outcome Check(Outcome outcome, Question question, string author) => _checker.Check(outcome, question, author);

    /// <summary>The paragraphs that come nearest to a question, the best first.</summary>
    internal IEnumerable<Paragraph> Nearest(Question question) => _ranker.Rank(question).Sentences.Select(ranked => ranked.Sentence.Paragraph).Distinct();

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
