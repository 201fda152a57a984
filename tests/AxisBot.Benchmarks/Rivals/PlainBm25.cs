using System.Text;
using System.Text.RegularExpressions;

namespace AxisBot.Benchmarks.Rivals;

/// <summary>
/// The rival of our ranking: BM25 over whole words in lower case (k1 1.2, b 0.75), then the sentence that shares most
/// words with the question. Shares no code with what it is compared with.
/// </summary>
internal sealed partial class PlainBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly List<string> _texts;
    private readonly List<Dictionary<string, int>> _counts = [];
    private readonly List<int> _lengths = [];
    private readonly Dictionary<string, int> _documentsWith = [];

    public PlainBm25(IEnumerable<string> paragraphs)
    {
        _texts = [.. paragraphs];
        foreach (var text in _texts)
        {
            var words = Words(text);
            var counts = words.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
            _counts.Add(counts);
            _lengths.Add(words.Count);
            foreach (var word in counts.Keys)
            {
                _documentsWith[word] = _documentsWith.GetValueOrDefault(word) + 1;
            }
        }
    }

    public int BestParagraph(string question, Func<int, bool>? allowed = null)
    {
        var average = _lengths.Average();
        var words = Words(question).Distinct().Where(_documentsWith.ContainsKey).ToList();
        var best = -1;
        var bestScore = -1.0;
        for (var i = 0; i < _texts.Count; i++)
        {
            if (allowed is not null && !allowed(i))
            {
                continue;
            }

            var score = 0.0;
            foreach (var word in words)
            {
                if (_counts[i].TryGetValue(word, out var count))
                {
                    var documents = _documentsWith[word];
                    var rarity = Math.Log(1 + ((_texts.Count - documents + 0.5) / (documents + 0.5)));
                    score += rarity * count * (K1 + 1) / (count + (K1 * (1 - B + (B * _lengths[i] / average))));
                }
            }

            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    public string BestSentence(string question, int paragraph)
    {
        var words = Words(question).ToHashSet();
        return Sentences().Split(_texts[paragraph])
            .MaxBy(sentence => Words(sentence).Distinct().Count(words.Contains)) ?? "";
    }

    public static List<string> Words(string text) =>
        [.. Word().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?][""')\]]?)\s+(?=[A-Z0-9""'(])")]
    private static partial Regex Sentences();
}
