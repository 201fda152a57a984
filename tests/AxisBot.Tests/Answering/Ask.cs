using AxisBot.Answering;
using AxisBot.Answering.Answers;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Answering;

/// <summary>Asks a library of invented articles, and holds the outcome to what a test expects of it.</summary>
internal sealed class Ask
{
    private readonly Answerer _answerer;

    private Ask(Corpus corpus)
    {
        Corpus = corpus;
        Index = new PassageIndex(corpus);
        _answerer = new Answerer(Index);
    }

    public Corpus Corpus { get; }

    public PassageIndex Index { get; }

    /// <summary>A library of articles, each with its file's name and text.</summary>
    public static Ask Of(params (string Name, string Text)[] articles) => new(Some.Corpus(articles));

    /// <summary>A library of one article in plain text, one paragraph a line.</summary>
    public static Ask Of(string text) => Of(("article.txt", text));

    public Outcome Question(string text, params Turn[] history) => _answerer.Ask(text, history);

    public Question Read(string text) => _answerer.Read(text);

    /// <summary>The answer; fails with the words of the refusal where there is none.</summary>
    public CitedAnswer Answer(string question, params Turn[] history)
    {
        var outcome = Question(question, history);
        Assert.True(outcome is CitedAnswer, $"{question} was refused: {string.Join(" | ", outcome.Claims.Select(claim => claim.Text))}");
        return (CitedAnswer)outcome;
    }

    /// <summary>The first sentence of the answer.</summary>
    public string Lead(string question, params Turn[] history) => Answer(question, history).Claims[0].Text;

    /// <summary>The refusal; fails with the words of the answer where there is one.</summary>
    public Refusal Refusal(string question, params Turn[] history)
    {
        var outcome = Question(question, history);
        Assert.True(outcome is Refusal, $"{question} was answered: {string.Join(" | ", outcome.Claims.Select(claim => claim.Text))}");
        return (Refusal)outcome;
    }
}
