using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Finds the words of a query in sentences and headings.</summary>
internal sealed class QueryMatcher
{
    private readonly Dictionary<string, (int Term, float Strength)> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<Meaning, List<(int Term, float Strength)>> _meanings = [];

    public QueryMatcher(RankingQuery query)
    {
        Query = query;
        for (var i = 0; i < query.Terms.Count; i++)
        {
            foreach (var (stem, strength) in query.Terms[i].Alternatives)
            {
                if (!_stems.TryGetValue(stem, out var known) || known.Strength < strength)
                {
                    _stems[stem] = (i, strength);
                }
            }

            foreach (var (meaning, strength) in query.Terms[i].Meanings)
            {
                if (!_meanings.TryGetValue(meaning, out var terms))
                {
                    _meanings[meaning] = terms = [];
                }

                terms.Add((i, strength));
            }
        }
    }

    public RankingQuery Query { get; }

    public SentenceMatch Match(SentenceView sentence)
    {
        var strengths = new float[Query.Terms.Count];
        var places = new List<(int Place, int Term)>();
        for (var i = 0; i < sentence.Stems.Length; i++)
        {
            if (_stems.TryGetValue(sentence.Stems[i], out var hit))
            {
                places.Add((i, hit.Term));
                strengths[hit.Term] = MathF.Max(strengths[hit.Term], hit.Strength);
            }
        }

        AddMeanings(sentence.Meanings, strengths);
        return new SentenceMatch(sentence, strengths, places);
    }

    public float[] Match(HeadingView heading)
    {
        var strengths = new float[Query.Terms.Count];
        foreach (var stem in heading.Stems)
        {
            if (_stems.TryGetValue(stem, out var hit))
            {
                strengths[hit.Term] = MathF.Max(strengths[hit.Term], hit.Strength);
            }
        }

        AddMeanings(heading.Meanings, strengths);
        return strengths;
    }

    /// <summary>Whether a word is one that was asked for, by itself or by its kin.</summary>
    public bool IsAsked(string stem) => _stems.ContainsKey(stem);

    /// <summary>The share of the query's weight that the matches cover, weights raised to a power.</summary>
    public float Cover(ReadOnlySpan<float> strengths, float power = 1)
    {
        float found = 0, all = 0.001f;
        for (var i = 0; i < strengths.Length; i++)
        {
            var weight = power == 1 ? Query.Terms[i].Weight : MathF.Pow(Query.Terms[i].Weight, power);
            found += strengths[i] * weight;
            all += weight;
        }

        return found / all;
    }

    public static float CoverBy(ReadOnlySpan<float> strengths, ReadOnlySpan<float> weights)
    {
        float found = 0, all = 0.001f;
        for (var i = 0; i < strengths.Length; i++)
        {
            found += strengths[i] * weights[i];
            all += weights[i];
        }

        return found / all;
    }

    /// <summary>A phrase of several words that means one thing is found as a whole: each of its words is.</summary>
    private void AddMeanings(IEnumerable<Meaning> named, float[] strengths)
    {
        foreach (var meaning in named)
        {
            if (_meanings.TryGetValue(meaning, out var terms))
            {
                foreach (var (term, strength) in terms)
                {
                    strengths[term] = MathF.Max(strengths[term], strength);
                }
            }
        }
    }

    public static float[] Union(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var all = new float[one.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = MathF.Max(one[i], other[i]);
        }

        return all;
    }
}

/// <summary>Where and how strongly the words of a query stand in a sentence.</summary>
internal sealed record SentenceMatch(SentenceView View, float[] Strengths, List<(int Place, int Term)> Places);
