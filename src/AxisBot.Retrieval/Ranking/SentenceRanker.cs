using AxisBot.Knowledge.Articles;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Candidates with their features.</summary>
internal sealed class SentenceRanker(PassageIndex index)
{
    private const int MostParagraphs = 30;

    [ThreadStatic]
    public static float ArticleAbsolute;

    public List<(Sentence Sentence, float[] Features)> Candidates(RankingQuery query, Func<Paragraph, bool>? allowed = null)
    {
        var features = new SentenceFeatures(query);
        var terms = new List<WeightedTerm>();
        foreach (var term in query.Terms)
        {
            foreach (var (stem, strength) in term.Alternatives)
            {
                terms.Add(new WeightedTerm(stem, strength * (stem == term.Stem ? 1 : 0.5f)));
            }
        }

        var found = index.Paragraphs.Search(terms, allowed is null ? MostParagraphs : MostParagraphs * 8);
        var articles = index.Articles.Search(terms, index.Articles.Documents)
            .Where(a => allowed is null || allowed(index.Corpus.Articles[a.Document].Paragraphs[0])).ToDictionary(a => a.Document, a => a.Score);
        var most = Math.Max(query.Weight * Bm25.MostSaturation, 0.001f);
        var articleMost = Math.Max(articles.Count == 0 ? 1 : articles.Values.Max(), 0.001f);
        var result = new List<(Sentence, float[])>();
        var rank = 0;
        var locals = new Dictionary<int, float[]>();
        foreach (var hit in found)
        {
            var paragraph = index.Corpus.Paragraphs[hit.Document];
            if (allowed is not null && !allowed(paragraph))
            {
                continue;
            }

            if (rank >= MostParagraphs)
            {
                break;
            }

            var heading = features.MatchesIn(paragraph.HeadingPath);
            var title = features.MatchesIn([paragraph.Source.Title]);
            var matches = paragraph.Sentences.Select(features.MatchesIn).ToArray();
            var all = matches.Aggregate(new float[query.Terms.Count], (a, b) => SentenceFeatures.Union(a, b));
            var article = articles.GetValueOrDefault(index.ArticleOf(paragraph)) / articleMost;
            var covers = matches.Select(m => features.Cover(m)).ToArray();
            for (var s = 0; s < matches.Length; s++)
            {
                result.Add((paragraph.Sentences[s], features.Of(
                    paragraph.Sentences[s],
                    matches[s],
                    s > 0 ? matches[s - 1] : new float[query.Terms.Count],
                    s + 1 < matches.Length ? matches[s + 1] : new float[query.Terms.Count],
                    all, heading, title, hit.Score / most, article, rank)));
                result[^1].Item2[22] = covers[s] - covers.Max();
                var a = index.ArticleOf(paragraph);
                if (!locals.TryGetValue(a, out var lw))
                {
                    var (from, to) = index.RangeOf(a);
                    locals[a] = lw = [.. query.Terms.Select(t => (t.Weight < 0.3f * index.Paragraphs.InverseFrequency(t.Stem) ? 0.25f : 1) * Bm25.InverseFrequency(t.Alternatives.Keys.Max(k => index.Paragraphs.DocumentsWith(k, from, to)), to - from))];
                }

                var ff = result[^1].Item2;
                ff[25] = features.LocalCover(matches[s], lw);
                ff[26] = features.LocalCover(all, lw);
                ff[27] = s > 0 ? features.LocalCover(SentenceFeatures.Union(matches[s], matches[s - 1]), lw) - ff[25] : 0;
                ff[28] = matches[s].Select((m, i) => m == 0 ? lw[i] : 0).DefaultIfEmpty().Max() / 5f;
                ArticleAbsolute = articleMost / most;
            }

            rank++;
        }

        return result;
    }
}
