using System.Globalization;
using System.Text;

namespace AxisBot.Conversations.Cards;

/// <summary>Makes text of articles and of people safe to show: it must not move the cursor, colour or turn anything round.</summary>
public static class SafeText
{
    private const int LastTag = 0xE007F;

    /// <summary>The text on one line, without control characters, halves of characters and what nobody can see.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsSurrogatePair(text, i))
                {
                    AppendUnlessTag(line, c, text[++i]);
                }
            }
            else if (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F'))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!char.IsControl(c) && !TurnsText(c) && !IsUnseen(c) && c is not ('\uFFFE' or '\uFFFF'))
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>The text, cut behind a word where it is longer than there is room for; what a reader sees as one letter is not cut.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        if (longest <= 1)
        {
            return longest == 1 ? "…" : "";
        }

        var space = text.LastIndexOf(' ', longest - 1);
        var end = WholeLength(text, space > longest / 2 ? space : longest - 1);
        return $"{text[..end].TrimEnd(' ', ',', ';', ':')}…";
    }

    /// <summary>How many UTF-16 units of a text are whole characters as people see them: no letter loses its accent, no flag its half.</summary>
    private static int WholeLength(string text, int most)
    {
        var length = 0;
        while (length < most)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            if (length + next > most)
            {
                break;
            }

            length += next;
        }

        return length;
    }

    /// <summary>Whether a character sets the direction in which others run.</summary>
    private static bool TurnsText(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';

    /// <summary>Characters that take no room, behind which words are hidden; those that join letters of some scripts and emoji stay.</summary>
    private static bool IsUnseen(char c) => c is '\u200B' or '\u180E' or '\uFEFF' or (>= '\u2060' and <= '\u2064') or (>= '\u206A' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB');

    private static void AppendUnlessTag(StringBuilder line, char high, char low)
    {
        if (char.ConvertToUtf32(high, low) is not (>= 0xE0000 and <= LastTag))
        {
            line.Append(high).Append(low);
        }
    }
}
