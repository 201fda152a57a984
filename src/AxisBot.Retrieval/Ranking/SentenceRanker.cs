using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;
using AxisBot.Retrieval.Vectors;

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
    /// <param name="nearness">
    /// How near the paragraphs are to the question by what they mean; null where nobody knows. Where the words alone are sure, or
    /// it is of another corpus, everything stays as it is without.
    /// </param>
    public Ranking Rank(RankingQuery query, Func<Paragraph, bool>? allowed = null, Nearness? nearness = null)
    {
        var byWords = InOrder(query, [.. Matches(query, allowed).SelectMany(RankedIn)]);
        if (nearness is null || nearness.Corpus != index.Corpus || byWords.IsSureByWords)
        {
            return byWords;
        }

        var bonus = NearnessBonus.Of(nearness, index, allowed);
        var known = byWords.Sentences.Select(sentence => sentence.Sentence.Paragraph).ToHashSet();
        var unseen = bonus.Documents.Where(document => !known.Contains(index.Passage(document).Paragraph)).ToList();
        return InOrder(query, [.. byWords.Sentences.Concat(NearMatches(query, allowed, unseen).SelectMany(RankedIn)).Select(bonus.AddTo)]);
    }

    private static Ranking InOrder(RankingQuery query, List<RankedSentence> ranked)
    {
        ranked.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return new Ranking(query, ranked);
    }

    private IEnumerable<RankedSentence> RankedIn(PassageMatch passage)
    {
        for (var s = 0; s < passage.Sentences.Length; s++)
        {
            var features = SentenceFeatures.Of(passage, s);
            yield return new RankedSentence(passage.Sentences[s].View.Sentence, _model.Score(features), features, passage.Sentences[s].Strengths, passage.Nearby(s));
        }
    }

    internal IEnumerable<PassageMatch> Matches(RankingQuery query, Func<Paragraph, bool>? allowed)
    {
        var terms = Terms(query);
        var matching = new Matching(index, query, ArticleScores(terms, allowed));
        var rank = 0;
        foreach (var hit in Hits(query, terms, allowed is null ? MostParagraphs * 2 : index.Paragraphs.Documents))
        {
            if (rank == MostParagraphs)
            {
                yield break;
            }

            var paragraph = index.Passage(hit.Document).Paragraph;
            if (ParagraphWords.IsRanked(paragraph) && allowed?.Invoke(paragraph) != false)
            {
                yield return matching.Match(hit.Document, hit.Score, rank++);
            }
        }
    }

    /// <summary>Paragraphs that are near but were not found by words, matched as those that stand behind all that were.</summary>
    private IEnumerable<PassageMatch> NearMatches(RankingQuery query, Func<Paragraph, bool>? allowed, List<int> documents)
    {
        if (documents.Count == 0)
        {
            yield break;
        }

        var terms = Terms(query);
        var matching = new Matching(index, query, ArticleScores(terms, allowed));
        var scores = Hits(query, terms, index.Paragraphs.Documents).ToDictionary(hit => hit.Document, hit => hit.Score);
        for (var i = 0; i < documents.Count; i++)
        {
            yield return matching.Match(documents[i], scores.GetValueOrDefault(documents[i]), MostParagraphs + i);
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

    /// <summary>Matches paragraphs with one query.</summary>
    private sealed class Matching(PassageIndex index, RankingQuery query, Dictionary<int, float> articles)
    {
        private readonly QueryMatcher _matcher = new(query);
        private readonly float _bestArticle = Math.Max(0.001f, articles.Count == 0 ? 0 : articles.Values.Max());
        private readonly float _most = query.Weight * Bm25.MostSaturation;
        private readonly Dictionary<int, float[]> _localWeights = [];

        public PassageMatch Match(int document, float score, int rank)
        {
            var passage = index.Passage(document);
            if (!_localWeights.TryGetValue(passage.Article, out var local))
            {
                _localWeights[passage.Article] = local = PassageMatch.WeightsWithin(index, query, passage.Article);
            }

            var article = articles.GetValueOrDefault(passage.Article) / _bestArticle;
            return new PassageMatch(_matcher, passage, score / _most, article, rank, local);
        }
    }
}
