using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Index;

namespace AxisBot.TestKit;

/// <summary>
/// Scores every paragraph by the weights of our index, the slow and plain way: no packing, no bounds, nothing skipped.
/// What the index finds must be what this finds. It counts only the stems that will be asked for.
/// </summary>
public sealed class ExhaustiveSearch
{
    private const double Tolerance = 1e-5;
    private const int LongestWord = 64;

    private readonly Dictionary<string, List<(int Paragraph, int Count)>> _places;
    private readonly int[] _lengths;
    private readonly float _averageLength;

    /// <summary>Counts the stems in all paragraphs.</summary>
    public ExhaustiveSearch(IReadOnlyList<string> paragraphs, IEnumerable<string> stems)
    {
        _places = stems.Distinct().ToDictionary(stem => stem, _ => new List<(int, int)>());
        _lengths = new int[paragraphs.Count];
        var counted = Enumerable.Range(0, paragraphs.Count).AsParallel().AsOrdered()
            .Select(i => Count(paragraphs[i], out _lengths[i]));
        foreach (var (stem, paragraph, count) in counted.SelectMany((counts, i) => counts.Select(entry => (entry.Key, i, entry.Value))))
        {
            _places[stem].Add((paragraph, count));
        }

        _averageLength = _lengths.Length == 0 ? 1 : (float)_lengths.Average();
    }

    /// <summary>
    /// What is wrong with found documents; null where they are the best there are, the best first and of equal scores the
    /// lower number first. Which of two is the better is left open where their scores differ by no more than rounding.
    /// </summary>
    public string? Differs(IReadOnlyList<DocumentScore> found, IReadOnlyList<WeightedTerm> terms, int count)
    {
        var scores = Scores(terms);
        var best = scores.Where(score => score > 0).OrderDescending().Take(count).ToArray();
        if (found.Count != best.Length || found.DistinctBy(hit => hit.Document).Count() != best.Length)
        {
            return $"{best.Length} documents are wanted, {found.Count} were found, {found.DistinctBy(hit => hit.Document).Count()} different ones";
        }

        for (var i = 0; i < best.Length; i++)
        {
            if (!IsSame(found[i].Score, best[i]) || !IsSame(scores[found[i].Document], best[i]))
            {
                return $"the {i + 1}. best scores {best[i]}; found was document {found[i].Document} with {found[i].Score}, which scores {scores[found[i].Document]}";
            }

            if (i > 0 && (found[i - 1].Score, -found[i - 1].Document).CompareTo((found[i].Score, -found[i].Document)) < 0)
            {
                return $"the {i}. and the {i + 1}. stand the wrong way round: {found[i - 1]}, {found[i]}";
            }
        }

        return null;
    }

    /// <summary>In how many documents from one number up to, not including, another a stem stands.</summary>
    public int DocumentsWith(string stem, int from, int to) => _places[stem].Count(place => place.Paragraph >= from && place.Paragraph < to);

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
