using System.Globalization;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>The names of the months in English and one other language.</summary>
internal sealed class MonthTable
{
    private readonly WordTable<int> _months = new();

    public MonthTable(YamlNode months, string language)
    {
        foreach (var (number, names) in months.Entries)
        {
            foreach (var name in names[language].Strings.Concat(names["en"].Strings))
            {
                _months.Add(name, int.Parse(number, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The number of a month from 1; 0 for a word that names none.</summary>
    public int Find(string folded) => _months.TryGet(folded, out var month) ? month : 0;
}
