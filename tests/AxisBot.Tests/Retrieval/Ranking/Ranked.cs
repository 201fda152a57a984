using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Ranking;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Retrieval.Ranking;

/// <summary>Ranks the sentences of invented articles for a question in plain English words.</summary>
internal sealed class Ranked
{
    private readonly QueryBuilder _queries;

    private Ranked(params (string Name, string Text)[] articles)
    {
        Index = new PassageIndex(Some.Corpus(articles));
        _queries = new QueryBuilder(Index);
    }

    public PassageIndex Index { get; }

    public static Ranked Of(params (string Name, string Text)[] articles) => new(articles);

    public static Ranked Of(string text) => Of(("article.txt", text));

    public RankingQuery Query(string question, IReadOnlySet<int>? ignored = null)
    {
        var tokens = Tokenizer.Tokenize(question);
        return _queries.Build(tokens, Index.Corpus.Vocabulary.FindMentions(tokens, ignoreCase: true), ignored);
    }

    public AxisBot.Retrieval.Ranking.Ranking Rank(string question, Func<AxisBot.Knowledge.Articles.Paragraph, bool>? allowed = null) =>
        new SentenceRanker(Index).Rank(Query(question), allowed);

    /// <summary>The term of a question that stands for a word.</summary>
    public QueryTerm Term(string question, string word) =>
        Assert.Single(Query(question).Terms, term => term.Stem == Tokenizer.Stem(Fold.Text(word)));

    /// <summary>The one sentence of an article of one sentence, with where the words of a question stand in it.</summary>
    public static (QueryMatcher Matcher, SentenceMatch Match) Match(string question, string sentence)
    {
        var ranked = Of(sentence);
        var matcher = new QueryMatcher(ranked.Query(question));
        return (matcher, matcher.Match(new SentenceView(ranked.Index.Corpus.Paragraphs[0].Sentences[0])));
    }
}
