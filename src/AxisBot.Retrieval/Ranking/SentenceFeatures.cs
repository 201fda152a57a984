namespace AxisBot.Retrieval.Ranking;

/// <summary>Measures how well a sentence fits a query. Every feature is a number that a weight can multiply.</summary>
internal static class SentenceFeatures
{
    /// <summary>The names of the features, in the order of <see cref="Of"/>.</summary>
    public static readonly string[] Names =
    [
        "words found in the sentence", "rare words found in the sentence", "exact words found in the sentence",
        "words found in the paragraph", "rare words found in the paragraph", "words only the sentence before has",
        "rare words only the sentence before has", "words only the title has",
        "words found where a pronoun looks back", "names missing", "numbers missing", "plain words missing",
        "words telling within the article", "words telling within the paragraph", "words telling in the sentence before",
        "paragraph's score", "paragraph's rank", "article's score", "neighbours kept together", "order kept",
        "neighbours kept in the paragraph", "words found close together", "rarest word missing everywhere",
        "weight missing everywhere", "no date", "no number", "no person", "no place", "no reason",
        "date near", "number near", "name near", "answer near", "opens the paragraph", "length", "density", "rarest word missing here",
    ];

    public static float[] Of(PassageMatch passage, int sentence)
    {
        var matcher = passage.Matcher;
        var match = passage.Sentences[sentence];
        var own = match.Strengths;
        var before = passage.Before(sentence);
        var withBefore = QueryMatcher.Union(own, before);
        var cover = matcher.Cover(own);
        var rare = matcher.Cover(own, 2);
        var local = QueryMatcher.CoverBy(own, passage.LocalWeights);
        var words = new WordOrder(matcher.Query, match.View);
        var shape = new ShapeFit(matcher, match);
        return
        [
            cover,
            rare,
            Exact(matcher.Query, own),
            matcher.Cover(passage.All),
            matcher.Cover(passage.All, 2),
            matcher.Cover(withBefore) - cover,
            matcher.Cover(withBefore, 2) - rare,
            matcher.Cover(QueryMatcher.Union(own, passage.Title)) - cover,
            matcher.Cover(match.View.IsAnaphoric ? withBefore : own),
            Missing(matcher.Query, own, TermRole.Name),
            Missing(matcher.Query, own, TermRole.Number),
            Missing(matcher.Query, own, TermRole.Plain),
            local,
            QueryMatcher.CoverBy(passage.All, passage.LocalWeights),
            QueryMatcher.CoverBy(withBefore, passage.LocalWeights) - local,
            passage.Score,
            1f / (1 + passage.Rank),
            passage.ArticleScore,
            words.Neighbours,
            words.Order,
            passage.Sentences.Max(other => new WordOrder(matcher.Query, other.View).Neighbours),
            WordOrder.Closeness(matcher.Query, match),
            MissingWeight(matcher.Query, passage.All, most: true) / 10,
            MissingWeight(matcher.Query, passage.All, most: false) / 10,
            shape.Lacks(AnswerShape.Date),
            shape.Lacks(AnswerShape.Number),
            shape.Lacks(AnswerShape.Person),
            shape.Lacks(AnswerShape.Place),
            shape.Lacks(AnswerShape.Reason),
            shape.Near(AnswerShape.Date),
            shape.Near(AnswerShape.Number),
            shape.Near(AnswerShape.Person) + shape.Near(AnswerShape.Place),
            shape.NearAny,
            sentence == 0 ? 1 : 0,
            MathF.Log(1 + match.View.Stems.Length) / 5,
            own.Count(strength => strength > 0) / (float)Math.Max(1, match.View.Stems.Length),
            MissingWeight(matcher.Query, own, most: true) / matcher.Query.Weight,
        ];
    }

    private static float Exact(RankingQuery query, float[] own)
    {
        var sum = 0f;
        for (var i = 0; i < own.Length; i++)
        {
            sum += own[i] >= 1 ? query.Terms[i].Weight : 0;
        }

        return sum / query.Weight;
    }

    private static float Missing(RankingQuery query, float[] own, TermRole role)
    {
        var sum = 0f;
        for (var i = 0; i < own.Length; i++)
        {
            sum += query.Terms[i].Role == role ? (1 - own[i]) * query.Terms[i].Weight : 0;
        }

        return sum / query.Weight;
    }

    private static float MissingWeight(RankingQuery query, float[] found, bool most)
    {
        var result = 0f;
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] == 0)
            {
                result = most ? MathF.Max(result, query.Terms[i].Weight) : result + query.Terms[i].Weight;
            }
        }

        return result;
    }
}
