namespace AxisBot.Conversations.Facts;

/// <summary>Finds numbered things by the beginnings of their words.</summary>
internal sealed class WordStarts
{
    private const float WholeWord = 1.25f;
    private const float Least = 0.001f;

    private readonly List<(string Word, int Number, float Weight)> _words = [];

    public void Add(IEnumerable<string> words, int number, float weight) => _words.AddRange(words.Distinct().Select(word => (word, number, weight)));

    /// <summary>To be done once, when all are added.</summary>
    public void Sort() => _words.Sort(static (one, other) => string.CompareOrdinal(one.Word, other.Word));

    /// <summary>
    /// The things that have the most of the typed words, and of those the ones that have them in the weightiest places; equal
    /// ones in their order. None where none has any.
    /// </summary>
    public IEnumerable<int> Find(IReadOnlyList<string> typed, int count)
    {
        var score = new float[count];
        var hits = new int[count];
        var best = new float[count];
        foreach (var start in typed)
        {
            Array.Clear(best);
            for (var i = FirstFrom(start); i < _words.Count && _words[i].Word.StartsWith(start, StringComparison.Ordinal); i++)
            {
                var (word, number, weight) = _words[i];
                best[number] = Math.Max(best[number], weight * (word.Length == start.Length ? WholeWord : 1));
            }

            for (var number = 0; number < count; number++)
            {
                score[number] += best[number];
                hits[number] += best[number] > Least ? 1 : 0;
            }
        }

        var most = hits.DefaultIfEmpty().Max();
        return most == 0 ? [] : Enumerable.Range(0, count).Where(number => hits[number] == most).OrderByDescending(number => score[number]);
    }

    private int FirstFrom(string start)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_words[middle].Word, start) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
