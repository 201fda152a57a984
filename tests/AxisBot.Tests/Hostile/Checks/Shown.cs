using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AxisBot.Tests.Hostile.Checks;

/// <summary>What must hold of every text that AxisBot shows to people.</summary>
internal static partial class Shown
{
    /// <summary>The first thing wrong with what was said to somebody's words; null where nothing is.</summary>
    public static string? WrongIn(string text) => CursorIn(text) ?? MentionIn(text) ?? LinkIn(text);

    /// <summary>A character that moves the cursor, colours, turns text round or hides in it; lines may end.</summary>
    public static string? CursorIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var rune = Rune.TryGetRuneAt(text, i, out var found) ? found : (Rune?)null;
            if (rune is null || IsForbidden(rune.Value))
            {
                return $"U+{(int)text[i]:X4} at {i} of \"{text[..Math.Min(text.Length, 120)]}\"";
            }

            i += rune.Value.Utf16SequenceLength - 1;
        }

        return null;
    }

    /// <summary>A mention of any platform, also where wide letters or unseen ones disguise it.</summary>
    public static string? MentionIn(string text) => Mention().Match(Plain(text)) is { Success: true } mention ? $"the mention {mention.Value}" : null;

    /// <summary>A link to anywhere.</summary>
    public static string? LinkIn(string text) => Link().Match(Plain(text)) is { Success: true } link ? $"the link {link.Value}" : null;

    private static bool IsForbidden(Rune rune) => rune.Value is not ('\n' or 0x200C or 0x200D or 0xAD) && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x200E or 0x200F or 0x61C or 0x2060 or 0xFEFF or (>= 0xE0000 and <= 0xE007F);

    /// <summary>As a platform may read it; the dots of what was cut short stay apart from the word before them.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Replace("…", " … ", StringComparison.Ordinal).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned)).Select(rune => rune.ToString())).Normalize(NormalizationForm.FormKC);

    [GeneratedRegex(@"@\s?(?:everyone|here|channel)\b|<(?:@|!|#)[!&\w]|<t:\d|<a?:\w+:\d", RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\w+://|\bwww\.|\]\(|\b(?:javascript|mailto|vbscript|data|tel):\S|<\w+:[^>]*\|", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
