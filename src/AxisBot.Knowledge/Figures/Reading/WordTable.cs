using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Words, some of them only the beginnings of words ("milliard*"), and what they stand for.</summary>
internal sealed class WordTable<T>
{
    private readonly Dictionary<string, T> _whole = new(StringComparer.Ordinal);
    private readonly List<Beginning> _beginnings = [];

    public void Add(string word, T value)
    {
        var folded = Fold.Text(word.TrimEnd('*'));
        if (word.EndsWith('*'))
        {
            _beginnings.Add(new Beginning(folded, value));
        }
        else
        {
            _whole.TryAdd(folded, value);
        }
    }

    public bool TryGet(string folded, out T value)
    {
        if (_whole.TryGetValue(folded, out value!))
        {
            return true;
        }

        foreach (var (beginning, found) in _beginnings)
        {
            if (folded.StartsWith(beginning, StringComparison.Ordinal))
            {
                value = found;
                return true;
            }
        }

        return false;
    }

    private sealed record Beginning(string Text, T Value);
}
