using AxisBot.Answering.Questions;

namespace AxisBot.Conversations.Facts;

/// <summary>Finds numbered things by the beginnings of their words.</summary>
internal sealed class WordStarts
{
    private const float WholeWord = 1.25f;
    private const float Misspelling = 0.6f;
    private const float Least = 0.001f;
    private const int ShortestMisspelt = 4;
    private const int LongWord = 7;

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
            foreach (var (i, closeness) in Begun(start) is { Count: > 0 } begun ? begun : Misspelt(start))
            {
                best[_words[i].Number] = Math.Max(best[_words[i].Number], _words[i].Weight * closeness);
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

    private List<(int At, float Closeness)> Begun(string start)
    {
        var begun = new List<(int, float)>();
        for (var i = FirstFrom(start); i < _words.Count && _words[i].Word.StartsWith(start, StringComparison.Ordinal); i++)
        {
            begun.Add((i, _words[i].Word.Length == start.Length ? WholeWord : 1));
        }

        return begun;
    }

    /// <summary>The words whose beginnings are nearest to one that no word begins with; its first letter is taken to be right.</summary>
    private List<(int At, float Closeness)> Misspelt(string start)
    {
        var farthest = start.Length >= LongWord ? 2 : start.Length >= ShortestMisspelt ? 1 : 0;
        var near = new List<(int At, int Distance)>();
        for (var i = farthest == 0 ? _words.Count : FirstFrom(start[..1]); i < _words.Count && _words[i].Word[0] == start[0]; i++)
        {
            var word = _words[i].Word;
            var distance = Math.Min(
                EditDistance.Between(start, word, farthest),
                word.Length > start.Length ? EditDistance.Between(start, word[..start.Length], farthest) : farthest + 1);
            if (distance <= farthest)
            {
                near.Add((i, distance));
            }
        }

        var least = near.Select(word => word.Distance).DefaultIfEmpty().Min();
        return [.. near.Where(word => word.Distance == least).Select(word => (word.At, Misspelling))];
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
