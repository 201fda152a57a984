using System.Globalization;
using System.Text;

namespace AxisBot.Models.Prompts;

/// <summary>Makes words of others fit to stand in a prompt: on one line, with nothing in them that people do not see, and not too long.</summary>
internal static class QuotedText
{
    private const char Cut = '…';

    /// <summary>The words.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="longest">How many UTF-16 units may be left of it.</param>
    public static string Of(string text, int longest)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (IsSeen(rune))
            {
                if (clean.Length + rune.Utf16SequenceLength > longest - 1)
                {
                    return Shortened(clean.ToString());
                }

                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Cut behind a whole sentence where there is one in the second half, so that nobody has to write about half of one.</summary>
    private static string Shortened(string text)
    {
        var end = text.LastIndexOf(". ", StringComparison.Ordinal);
        return end > text.Length / 2 ? text[..(end + 1)] : $"{text.TrimEnd(' ')}{Cut}";
    }

    /// <summary>What cannot be seen can hide words, turn them round or move a cursor; half a character comes as U+FFFD.</summary>
    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune.Value is not (0xFFFD or 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0)
        && rune.Value is not (>= 0x180B and <= 0x180F) and not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF);
}
