using System.Text;

namespace AxisBot.Answering.Questions;

/// <summary>Writes Cyrillic names in Latin letters, near enough to find them among the names of the articles.</summary>
internal static class Transliteration
{
    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts",
        "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
    ];

    public static string ToLatin(string word)
    {
        var latin = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            var at = Cyrillic.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            latin.Append(at < 0 ? c.ToString() : Latin[at]);
        }

        return latin.ToString();
    }
}
