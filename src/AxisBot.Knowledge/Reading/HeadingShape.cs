using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>Tells headings from running text where the format does not mark them.</summary>
internal static class HeadingShape
{
    private const int MostWords = 16;
    private const int MostCharacters = 130;

    /// <summary>How much longer the title of an article may be than its other headings.</summary>
    private const double TitleFactor = 1.5;

    /// <summary>Whether a line of plain text reads like a heading: short, capital first, no full stop at its end.</summary>
    public static bool IsHeading(string clean, bool isFirst = false)
    {
        var factor = isFirst ? TitleFactor : 1;
        if (clean.Length == 0 || clean.Length > MostCharacters * factor || !(char.IsUpper(clean[0]) || char.IsDigit(clean[0]) || clean[0] is '"' or '“'))
        {
            return false;
        }

        var last = clean[^1];
        if (last is '.' or '!' or ':' or ';' or ',' or '…' or '"' or '”')
        {
            return false;
        }

        var words = clean.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords * factor && (last != '?' || IsTitleCase(words)) && !LooksLikeRow(clean);
    }

    private static bool LooksLikeRow(string clean) => clean.Contains('|', StringComparison.Ordinal);

    private static bool IsTitleCase(string[] words)
    {
        var longWords = words.Where(word => word.Length > 3 && char.IsLetter(word[0])).ToList();
        return longWords.Count > 0 && longWords.Count(word => char.IsUpper(word[0])) * 3 >= longWords.Count * 2;
    }
}
