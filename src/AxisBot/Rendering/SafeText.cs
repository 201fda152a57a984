using System.Text;

namespace AxisBot.Rendering;

/// <summary>Makes text of articles and of people safe to show: it must not move the cursor, colour or turn anything round.</summary>
internal static class SafeText
{
    /// <summary>The text on one line, without control characters.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F'))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!char.IsControl(c) && !TurnsText(c))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The text, cut behind a word where it is longer than there is room for.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', longest - 1);
        return $"{text[..(end > 0 ? end : longest - 1)].TrimEnd(' ', ',', ';', ':')}…";
    }

    /// <summary>Whether a character sets the direction in which others run.</summary>
    private static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
