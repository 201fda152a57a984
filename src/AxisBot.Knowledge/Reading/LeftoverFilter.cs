using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Reading;

/// <summary>Knows the lines that a web page leaves behind when it is saved as text.</summary>
internal sealed class LeftoverFilter
{
    private readonly List<string> _whole = [];
    private readonly List<string> _beginnings = [];
    private readonly List<string> _inside = [];

    public LeftoverFilter(Vocabulary vocabulary)
    {
        foreach (var phrase in vocabulary.Section("leftovers").Strings)
        {
            var words = Fold.Text(phrase.Trim('*'));
            (phrase.StartsWith('*') ? _inside : phrase.EndsWith('*') ? _beginnings : _whole).Add(words);
        }
    }

    public bool IsLeftover(string clean)
    {
        var line = Fold.Text(clean).Trim(' ', ':', '.', '!');
        return line.Length == 0
            || !line.Any(char.IsLetterOrDigit)
            || _whole.Contains(line)
            || _beginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal))
            || _inside.Any(part => line.Contains(part, StringComparison.Ordinal));
    }
}
