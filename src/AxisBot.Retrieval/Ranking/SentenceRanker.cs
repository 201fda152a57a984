using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Ranks the sentences of a corpus by how well they answer a query.</summary>
public sealed class SentenceRanker(PassageIndex index)
{
    private const int MostParagraphs = 30;
    private const float KinWeight = 0.5f;
    private const int MostNaming = 200;

    private readonly RankingModel _model = RankingModel.Own;

    /// <summary>The sentences that could answer, the best first.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="allowed">Which paragraphs may answer; null for all.</param>
    public Ranking Rank(RankingQuery query, Func<Paragraph, bool>? allowed = null)
    {
        var ranked = new List<RankedSentence>();
        foreach (var passage in Matches(query, allowed))
        {
            for (var s = 0; s < passage.Sentences.Length; s++)
            {
                var features = SentenceFeatures.Of(passage, s);
                ranked.Add(new RankedSentence(passage.Sentences[s].View.Sentence, _model.Score(features), features, passage.Sentences[s].Strengths, passage.Nearby(s)));
            }
        }

        ranked.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return new Ranking(query, ranked);
    }

    internal IEnumerable<PassageMatch> Matches(RankingQuery query, Func<Paragraph, bool>? allowed)
    {
        var terms = Terms(query);
        var matcher = new QueryMatcher(query);
        var articles = ArticleScores(terms, allowed);
        var bestArticle = Math.Max(0.001f, articles.Count == 0 ? 0 : articles.Values.Max());
        var most = query.Weight * Bm25.MostSaturation;
        var localWeights = new Dictionary<int, float[]>();
        var rank = 0;
        foreach (var hit in Hits(query, terms, allowed is null ? MostParagraphs * 2 : index.Paragraphs.Documents))
        {
            var passage = index.Passage(hit.Document);
            if (rank == MostParagraphs)
            {
                yield break;
            }

            if (passage.Paragraph.Kind is ParagraphKind.Heading or ParagraphKind.AskedQuestion || allowed?.Invoke(passage.Paragraph) == false)
            {
                continue;
            }

            if (!localWeights.TryGetValue(passage.Article, out var local))
            {
                localWeights[passage.Article] = local = PassageMatch.WeightsWithin(index, query, passage.Article);
            }

            var article = articles.GetValueOrDefault(passage.Article) / bestArticle;
            yield return new PassageMatch(matcher, passage, hit.Score / most, article, rank++, local);
        }
    }

    /// <summary>The paragraphs that have the words, and those that say the same by other words.</summary>
    private List<(int Document, float Score)> Hits(RankingQuery query, List<WeightedTerm> terms, int most)
    {
        var scores = new Dictionary<int, float>();
        foreach (var hit in index.Paragraphs.Search(terms, most))
        {
            scores[hit.Document] = hit.Score;
        }

        foreach (var term in query.Terms)
        {
            foreach (var (meaning, strength) in term.Meanings)
            {
                var naming = index.PassagesNaming(meaning);
                if (meaning is Concept && naming.Count <= MostNaming)
                {
                    foreach (var passage in naming)
                    {
                        scores[passage] = scores.GetValueOrDefault(passage) + (term.Weight * strength * KinWeight);
                    }
                }
            }
        }

        return [.. scores.Select(score => (score.Key, score.Value)).OrderByDescending(score => score.Value).ThenBy(score => score.Key)];
    }

    /// <summary>The stems to look up. The index weighs each by its own rarity, which is brought down to what its word counts here.</summary>
    private List<WeightedTerm> Terms(RankingQuery query)
    {
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var term in query.Terms)
        {
            var rarity = index.Paragraphs.InverseFrequency(term.Stem);
            var own = rarity > 0 ? MathF.Min(1, term.Weight / rarity) : 0;
            foreach (var (stem, strength) in term.Alternatives)
            {
                var weight = own * strength * (stem == term.Stem ? 1 : KinWeight);
                terms[stem] = Math.Max(weight, terms.GetValueOrDefault(stem));
            }
        }

        return [.. terms.Select(term => new WeightedTerm(term.Key, term.Value))];
    }

    private Dictionary<int, float> ArticleScores(List<WeightedTerm> terms, Func<Paragraph, bool>? allowed) =>
        index.Articles.Search(terms, index.Articles.Documents)
            .Where(hit => allowed is null || index.Corpus.Articles[hit.Document].Paragraphs.Any(allowed))
            .ToDictionary(hit => hit.Document, hit => hit.Score);
}
