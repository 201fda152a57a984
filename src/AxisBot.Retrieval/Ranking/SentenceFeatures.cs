using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Retrieval.Ranking;

/// <summary>Measures how well a sentence, in its paragraph and article, fits what is looked for.</summary>
internal sealed class SentenceFeatures
{
    public static readonly string[] Names =
    [
        "sentence", "paragraph", "article", "passage", "before", "after", "heading", "pairs", "window", "rarest",
        "missing", "shape", "newwords", "short", "first", "numbers", "rank", "exact", "title", "near", "count", "density", "best", "shapekind", "matched", "localS", "localP", "localPrev", "localMissing",
    ];

    private readonly RankingQuery _query;
    private readonly Dictionary<string, (int Term, float Strength)> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<Meaning, (int Term, float Strength)> _meanings = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public SentenceFeatures(RankingQuery query)
    {
        _query = query;
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
                _meanings.TryAdd(meaning, (i, strength));
            }

            _asked.Add(query.Terms[i].Stem);
        }
    }

    /// <summary>How strongly each word of the query stands in a sentence.</summary>
    public float[] MatchesIn(Sentence sentence)
    {
        var found = new float[_query.Terms.Count];
        foreach (var token in sentence.Tokens)
        {
            if (token.IsTerm && _stems.TryGetValue(token.Stem, out var hit) && hit.Strength > found[hit.Term])
            {
                found[hit.Term] = hit.Strength;
            }
        }

        foreach (var mention in sentence.Mentions)
        {
            if (_meanings.TryGetValue(mention.Meaning, out var hit) && hit.Strength > found[hit.Term])
            {
                found[hit.Term] = hit.Strength;
            }
        }

        return found;
    }

    public float[] MatchesIn(IReadOnlyList<string> headings)
    {
        var found = new float[_query.Terms.Count];
        foreach (var heading in headings)
        {
            foreach (var token in Tokenizer.Tokenize(heading))
            {
                if (_stems.TryGetValue(token.Stem, out var hit) && hit.Strength > found[hit.Term])
                {
                    found[hit.Term] = hit.Strength;
                }
            }
        }

        return found;
    }

    public float Cover(ReadOnlySpan<float> matches)
    {
        var sum = 0f;
        for (var i = 0; i < matches.Length; i++)
        {
            sum += matches[i] * _query.Terms[i].Weight;
        }

        return sum / Math.Max(_query.Weight, 0.001f);
    }

    public float LocalCover(ReadOnlySpan<float> matches, float[] weights)
    {
        float sum = 0, all = 0.001f;
        for (var i = 0; i < matches.Length; i++)
        {
            sum += matches[i] * weights[i];
            all += weights[i];
        }

        return sum / all;
    }

    public static float[] Union(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var all = new float[one.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Math.Max(one[i], other[i]);
        }

        return all;
    }

    public float[] Of(Sentence sentence, float[] own, float[] before, float[] after, float[] paragraph, float[] heading, float[] title, float passage, float article, int rank)
    {
        var (pairs, window) = Order(sentence);
        var rarest = -1;
        var missing = 0f;
        var exact = 0f;
        for (var i = 0; i < own.Length; i++)
        {
            var term = _query.Terms[i];
            if (rarest < 0 || term.Weight > _query.Terms[rarest].Weight)
            {
                rarest = i;
            }

            if (own[i] == 0)
            {
                missing = Math.Max(missing, term.Weight * (1 - paragraph[i]));
            }
            else if (own[i] >= 1)
            {
                exact += term.Weight;
            }
        }

        var weight = Math.Max(_query.Weight, 0.001f);
        return
        [
            Cover(own),
            Cover(paragraph),
            article,
            passage,
            Cover(Union(own, before)) - Cover(own),
            Cover(Union(own, after)) - Cover(own),
            Cover(Union(own, heading)) - Cover(own),
            pairs,
            window,
            rarest < 0 ? 0 : own[rarest],
            missing / weight,
            HasShape(sentence) ? 1 : 0,
            MathF.Min(1, NewWords(sentence) / 10f),
            sentence.Tokens.Count < 6 ? 1 : 0,
            sentence.Index == 0 ? 1 : 0,
            Numbers(own),
            1f / (1 + rank),
            exact / weight,
            Cover(Union(own, title)) - Cover(own),
            Near(sentence),
            MathF.Min(1, _query.Terms.Count / 10f),
            own.Count(m => m > 0) / (float)Math.Max(1, sentence.Tokens.Count),
            0,
            (int)_query.Shape / 6f,
            own.Count(m => m > 0) / (float)Math.Max(1, own.Length),
            0, 0, 0, 0,
        ];
    }

    private float Numbers(float[] own)
    {
        float all = 0, found = 0;
        for (var i = 0; i < own.Length; i++)
        {
            if (char.IsAsciiDigit(_query.Terms[i].Stem[0]))
            {
                all++;
                found += own[i];
            }
        }

        return all == 0 ? 0 : (found / all) - 0.5f;
    }

    private int NewWords(Sentence sentence)
    {
        var count = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.IsTerm && !Index.IndexTerm.IsCommon(token.Text) && !_asked.Contains(token.Stem))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>How many neighbours of the question stand near each other, and how densely the found words stand.</summary>
    private (float Pairs, float Window) Order(Sentence sentence)
    {
        var places = new List<(int Place, int Term)>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].IsTerm && _stems.TryGetValue(sentence.Tokens[i].Stem, out var hit))
            {
                places.Add((i, hit.Term));
            }
        }

        var pairs = 0f;
        var total = 0f;
        for (var t = 0; t + 1 < _query.Terms.Count; t++)
        {
            var weight = MathF.Min(_query.Terms[t].Weight, _query.Terms[t + 1].Weight);
            total += weight;
            var near = int.MaxValue;
            foreach (var one in places)
            {
                foreach (var other in places)
                {
                    if (one.Term == t && other.Term == t + 1)
                    {
                        near = Math.Min(near, Math.Abs(other.Place - one.Place));
                    }
                }
            }

            pairs += near <= 2 ? weight : near <= 5 ? weight * 0.5f : 0;
        }

        var best = 0f;
        foreach (var one in places)
        {
            var seen = new HashSet<int>();
            var sum = 0f;
            foreach (var other in places)
            {
                if (other.Place >= one.Place && other.Place <= one.Place + 12 && seen.Add(other.Term))
                {
                    sum += _query.Terms[other.Term].Weight;
                }
            }

            best = MathF.Max(best, sum);
        }

        return (total == 0 ? 0 : pairs / total, best / MathF.Max(_query.Weight, 0.001f));
    }

    private float Near(Sentence sentence)
    {
        if (_query.Shape is AnswerShape.Any or AnswerShape.Reason)
        {
            return 0.5f;
        }

        var best = 0f;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (_asked.Contains(token.Stem) || !Fits(token, i))
            {
                continue;
            }

            var sum = 0f;
            var seen = new HashSet<int>();
            for (var k = Math.Max(0, i - 8); k < Math.Min(sentence.Tokens.Count, i + 9); k++)
            {
                if (sentence.Tokens[k].IsTerm && _stems.TryGetValue(sentence.Tokens[k].Stem, out var hit) && seen.Add(hit.Term))
                {
                    sum += _query.Terms[hit.Term].Weight * (1 - (Math.Abs(k - i) / 12f));
                }
            }

            best = MathF.Max(best, 0.1f + (sum / MathF.Max(0.001f, _query.Weight)));
        }

        return best;
    }

    private bool Fits(Token token, int index) => _query.Shape switch
    {
        AnswerShape.Date => (token.Kind == TokenKind.Number && token.Text.Length == 4) || Months.Contains(token.Text),
        AnswerShape.Number => token.Kind == TokenKind.Number || NumberWords.Contains(token.Text),
        _ => token is { IsCapitalized: true, Kind: TokenKind.Word } && index > 0,
    };

    private bool HasShape(Sentence sentence)
    {
        switch (_query.Shape)
        {
            case AnswerShape.Date:
                return sentence.Tokens.Any(token => token.Kind == TokenKind.Number && token.Text.Length == 4 && !_asked.Contains(token.Text))
                    || sentence.Tokens.Any(token => Months.Contains(token.Text));
            case AnswerShape.Number:
                return sentence.Tokens.Any(token => (token.Kind == TokenKind.Number || NumberWords.Contains(token.Text)) && !_asked.Contains(token.Text));
            case AnswerShape.Person or AnswerShape.Place:
                for (var i = 1; i < sentence.Tokens.Count; i++)
                {
                    if (sentence.Tokens[i] is { IsCapitalized: true, Kind: TokenKind.Word } token && !_asked.Contains(token.Stem))
                    {
                        return true;
                    }
                }

                return false;
            case AnswerShape.Reason:
                return sentence.Tokens.Any(token => token.Text is "because" or "due" or "since" or "as" or "thus" or "therefore" or "cause" or "reason" or "order" or "to");
            default:
                return true;
        }
    }

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal) { "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "century", "decade" };

    private static readonly HashSet<string> NumberWords = new(StringComparer.Ordinal) { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half", "third", "dozen", "hundred", "thousand", "million", "billion", "fifteen", "twenty", "thirty", "fifty", "sixty", "several" };
}
