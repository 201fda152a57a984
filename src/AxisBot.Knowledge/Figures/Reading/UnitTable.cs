using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds the unit that stands at a place of a text, the longest name first.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<char, List<Name>> _behind = [];
    private readonly List<Sign> _before = [];

    public UnitTable(Vocabulary vocabulary, string language)
    {
        AddUnits(vocabulary.Section("units"), language, FigureKind.Count);
        AddUnits(vocabulary.Section("time_units"), language, FigureKind.Duration);
        foreach (var (code, currency) in vocabulary.Section("currencies").Entries)
        {
            var unit = new Unit(code, 1, FigureKind.Money);
            foreach (var sign in currency["signs"].Strings)
            {
                _before.Add(new Sign(sign, unit));
                AddBehind(sign, unit);
            }

            foreach (var word in currency["words"].Strings.Concat(currency[language].Strings))
            {
                AddBehind(word, unit);
            }

            _before.Add(new Sign(code, unit));
        }

        _before.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length));
        foreach (var forms in _behind.Values)
        {
            forms.Sort((a, b) => b.Text.Length.CompareTo(a.Text.Length));
        }
    }

    /// <summary>The unit whose name begins at <paramref name="index"/>; null where none does.</summary>
    public Unit? Behind(string text, int index, out int length)
    {
        length = 0;
        if (index >= text.Length || !_behind.TryGetValue(Folded(text[index]), out var forms))
        {
            return null;
        }

        foreach (var (form, isBeginning, unit) in forms)
        {
            if (StandsAt(text, index, form, out var end) && (isBeginning || EndsThere(text, end, form)))
            {
                length = (isBeginning ? EndOfWord(text, end) : end) - index;
                return unit;
            }
        }

        return null;
    }

    /// <summary>The currency whose sign or code ends at <paramref name="index"/>; null where none does.</summary>
    public Unit? Before(string text, int index, out int start)
    {
        var end = index;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        foreach (var (sign, unit) in _before)
        {
            start = end - sign.Length;
            if (start >= 0
                && string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0
                && (!char.IsLetter(sign[0]) || start == 0 || !char.IsLetter(text[start - 1])))
            {
                return unit;
            }
        }

        start = index;
        return null;
    }

    private void AddUnits(YamlNode units, string language, FigureKind kind)
    {
        foreach (var (name, node) in units.Entries)
        {
            var factor = node["factor"].Scalar is { } text ? FigureWords.ToDecimal(text) : 1;
            var unit = new Unit(node["unit"].Scalar ?? name, factor, FigureKindNames.Find(node["kind"].Scalar) ?? kind);
            foreach (var form in node["en"].Strings.Concat(node[language].Strings).Distinct())
            {
                AddBehind(form, unit);
            }
        }
    }

    private void AddBehind(string form, Unit unit)
    {
        var folded = Fold.Text(form.TrimEnd('*'));
        if (!_behind.TryGetValue(folded[0], out var forms))
        {
            _behind[folded[0]] = forms = [];
        }

        forms.Add(new Name(folded, form.EndsWith('*'), unit));
    }

    private static bool StandsAt(string text, int index, string form, out int end)
    {
        end = index;
        foreach (var c in form)
        {
            if (end >= text.Length || !(Folded(text[end]) == c || (c == ' ' && text[end] == '-')))
            {
                return false;
            }

            end++;
        }

        return true;
    }

    private static bool EndsThere(string text, int end, string form) =>
        end >= text.Length
        || !char.IsLetterOrDigit(form[^1])
        || !(char.IsLetterOrDigit(text[end]) || text[end] == '$')
        || TokenScanner.IsIdeograph(form[^1]);

    private static int EndOfWord(string text, int index)
    {
        while (index < text.Length && char.IsLetter(text[index]))
        {
            index++;
        }

        return index;
    }

    private static char Folded(char c) => Fold.Character(c);

    /// <summary>What stands behind a number, whole or as the beginning of a word.</summary>
    private sealed record Name(string Text, bool IsBeginning, Unit Unit);

    /// <summary>What stands before a number.</summary>
    private sealed record Sign(string Text, Unit Unit);
}
