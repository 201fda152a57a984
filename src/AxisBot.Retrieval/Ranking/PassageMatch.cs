using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Where the words of a query stand in a paragraph, its headings and its article.</summary>
internal sealed class PassageMatch
{
    private readonly float[] _none;

    public PassageMatch(QueryMatcher matcher, PassageView passage, float score, float articleScore, int rank, float[] localWeights)
    {
        Matcher = matcher;
        Passage = passage;
        Score = score;
        ArticleScore = articleScore;
        Rank = rank;
        LocalWeights = localWeights;
        Sentences = Array.ConvertAll(passage.Sentences, matcher.Match);
        Heading = matcher.Match(passage.Heading);
        Title = matcher.Match(passage.Title);
        _none = new float[matcher.Query.Terms.Count];
        All = Heading;
        foreach (var sentence in Sentences)
        {
            All = QueryMatcher.Union(All, sentence.Strengths);
        }
    }

    public QueryMatcher Matcher { get; }

    public PassageView Passage { get; }

    /// <summary>The paragraph's score as a share of the best that any paragraph could have.</summary>
    public float Score { get; }

    /// <summary>The article's score as a share of the best article's.</summary>
    public float ArticleScore { get; }

    public int Rank { get; }

    /// <summary>How much each word tells apart the paragraphs of this one article.</summary>
    public float[] LocalWeights { get; }

    public SentenceMatch[] Sentences { get; }

    public float[] All { get; }

    public float[] Heading { get; }

    public float[] Title { get; }

    /// <summary>What the sentence before and the headings lend.</summary>
    public float[] Before(int sentence) => QueryMatcher.Union(sentence > 0 ? Sentences[sentence - 1].Strengths : _none, Heading);

    /// <summary>What stands in a sentence, and, counting less, in what it leans on and in the rest of the paragraph.</summary>
    public float[] Nearby(int sentence)
    {
        const float before = 0.85f;
        const float paragraph = 0.65f;
        var own = Sentences[sentence].Strengths;
        var lent = Before(sentence);
        var all = new float[own.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = MathF.Max(own[i], MathF.Max(before * lent[i], paragraph * All[i]));
        }

        return all;
    }

    public static float[] WeightsWithin(PassageIndex index, RankingQuery query, int article)
    {
        var (from, to) = index.RangeOf(article);
        var weights = new float[query.Terms.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var most = 0;
            foreach (var stem in query.Terms[i].Alternatives.Keys)
            {
                most = Math.Max(most, index.Paragraphs.DocumentsWith(stem, from, to));
            }

            weights[i] = Bm25.InverseFrequency(most, to - from) * (query.Terms[i].Role == TermRole.Focus ? ShapeReader.ShapingWeight : 1);
        }

        return weights;
    }
}
