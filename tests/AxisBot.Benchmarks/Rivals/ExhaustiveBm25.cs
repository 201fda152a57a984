using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Index;

namespace AxisBot.Benchmarks.Rivals;

/// <summary>
/// Scores every paragraph by the weights of our index, the slow and plain way: no packing, no bounds, nothing skipped.
/// What the index finds must be what this finds. It counts only the stems that will be asked for.
/// </summary>
internal sealed class ExhaustiveBm25
{
    private const double Tolerance = 1e-5;
    private const int LongestWord = 64;

    private readonly Dictionary<string, List<(int Paragraph, int Count)>> _places;
    private readonly int[] _lengths;
    private readonly float _averageLength;

    public ExhaustiveBm25(IReadOnlyList<string> paragraphs, IEnumerable<string> stems)
    {
        _places = stems.Distinct().ToDictionary(stem => stem, _ => new List<(int, int)>());
        _lengths = new int[paragraphs.Count];
        var counted = Enumerable.Range(0, paragraphs.Count).AsParallel().AsOrdered()
            .Select(i => Count(paragraphs[i], out _lengths[i]));
        foreach (var (stem, paragraph, count) in counted.SelectMany((counts, i) => counts.Select(entry => (entry.Key, i, entry.Value))))
        {
            _places[stem].Add((paragraph, count));
        }

        _averageLength = (float)_lengths.Average();
    }

    /// <summary>Whether found documents are the best there are; which of equals is found does not matter.</summary>
    public bool Confirms(IReadOnlyList<DocumentScore> found, IReadOnlyList<WeightedTerm> terms, int count)
    {
        var scores = Scores(terms);
        var best = scores.Where(score => score > 0).OrderDescending().Take(count).ToArray();
        return found.Count == best.Length
            && found.DistinctBy(hit => hit.Document).Count() == best.Length
            && found.Zip(best).All(pair => IsSame(pair.First.Score, pair.Second) && IsSame(scores[pair.First.Document], pair.Second));
    }

    private static bool IsSame(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Abs(other);

    private double[] Scores(IReadOnlyList<WeightedTerm> terms)
    {
        var scores = new double[_lengths.Length];
        foreach (var term in terms)
        {
            var places = _places[term.Stem];
            var weight = term.Weight * Bm25.InverseFrequency(places.Count, _lengths.Length);
            foreach (var (paragraph, count) in places)
            {
                var exact = Bm25.Saturation(Math.Min(count, byte.MaxValue), _lengths[paragraph], _averageLength);
                var impact = Math.Clamp(MathF.Round(exact * byte.MaxValue / Bm25.MostSaturation), 1, byte.MaxValue);
                scores[paragraph] += weight * impact * Bm25.MostSaturation / byte.MaxValue;
            }
        }

        return scores;
    }

    private Dictionary<string, int> Count(string paragraph, out int words)
    {
        var counts = new Dictionary<string, int>();
        var scanner = new TokenScanner(paragraph);
        Span<char> folded = stackalloc char[LongestWord];
        words = 0;
        while (scanner.MoveNext())
        {
            if (scanner.Kind is TokenKind.Word or TokenKind.Number)
            {
                words++;
                var word = folded[..IndexTerm.Fold(scanner.Span.In(paragraph), folded)].ToString();
                var stem = scanner.Kind == TokenKind.Word ? Tokenizer.Stem(word) : word;
                if (!IndexTerm.IsCommon(word) && _places.ContainsKey(stem))
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
                }
            }
        }

        words = Math.Clamp(words, 1, ushort.MaxValue);
        return counts;
    }
}
