using System.Globalization;
using System.Text;

namespace AxisBot.Knowledge.Text;

/// <summary>
/// Folds case, accents, compatibility forms, quotes and dashes, one character to one character, so that
/// offsets into the folded text are offsets into the text.
/// </summary>
public static class Fold
{
    private const char NotYetFolded = '\0';

    private static readonly char[] Folded = new char[char.MaxValue + 1];

    /// <summary>The folded form of one character.</summary>
    public static char Character(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        }

        var known = Folded[c];
        return known != NotYetFolded ? known : Folded[c] = Compute(c);
    }

    /// <summary>The folded form of a text, of the same length.</summary>
    public static string Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Character(text[i]) != text[i])
            {
                return string.Create(text.Length, text, static (buffer, source) => Span(source, buffer));
            }
        }

        return text;
    }

    /// <summary>Folds <paramref name="source"/> into <paramref name="target"/>, which must be at least as long.</summary>
    public static void Span(ReadOnlySpan<char> source, Span<char> target)
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = Character(source[i]);
        }
    }

    private static char Compute(char c)
    {
        if (char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned)
        {
            return c;
        }

        switch (c)
        {
            case '\u2018' or '\u2019' or '\u201A' or '\u02BC' or '\u2032' or '\u00B4':
                return '\'';
            case '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2033' or '\u201F':
                return '"';
            case '\u2010' or '\u2011' or '\u2212' or '\uFE63' or '\uFF0D':
                return '-';
            case '\u00DF':
                return 's';
            case '\u00E6' or '\u00C6':
                return 'a';
            case '\u0153' or '\u0152' or '\u00F8' or '\u00D8':
                return 'o';
            case '\u0142' or '\u0141':
                return 'l';
            case '\u0111' or '\u0110' or '\u00F0' or '\u00D0':
                return 'd';
            case '\u0131':
                return 'i';
        }

        if (char.IsWhiteSpace(c))
        {
            return ' ';
        }

        var plain = c.ToString().Normalize(NormalizationForm.FormKD);
        var first = plain.Length > 0 ? plain[0] : c;
        var isLetterOrDigit = char.IsLetterOrDigit(first) && char.IsLetterOrDigit(c);
        var kept = isLetterOrDigit && CharUnicodeInfo.GetUnicodeCategory(first) != UnicodeCategory.NonSpacingMark ? first : c;
        var lower = char.ToLowerInvariant(kept);
        return lower == c ? c : Character(lower);
    }
}
