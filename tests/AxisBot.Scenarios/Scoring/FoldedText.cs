using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AxisBot.Scenarios.Scoring;

/// <summary>Text as the scorer compares it: no case, no accents, straight quotes and dashes, single spaces.</summary>
internal static partial class FoldedText
{
    public static string Of(string text)
    {
        var plain = Straight(text.Normalize(NormalizationForm.FormKC)).ToLowerInvariant().Normalize(NormalizationForm.FormKD);
        var kept = plain.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return Spaces().Replace(string.Concat(kept), " ").Trim();
    }

    /// <summary>The text without its citation marks, so that "¶ 8" is no number.</summary>
    public static string WithoutCitations(string text) => Citations().Replace(text.Normalize(NormalizationForm.FormKC), " ");

    /// <summary>Whether a text holds an accepted one from the start of a word on; longer words may take an ending.</summary>
    public static bool Holds(string text, string accepted)
    {
        var (flat, wanted) = (Flat(text), Flat(accepted));
        for (var at = wanted.Length == 0 ? -1 : flat.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = flat.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (BeginsAt(flat, at, wanted) && EndsAt(flat, at + wanted.Length, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsAt(string text, int at, string wanted)
    {
        var isInsideWord = at > 0 && char.IsLetterOrDigit(wanted[0]) && char.IsLetterOrDigit(text[at - 1]) && !IsSign(text[at - 1]) && !IsSign(wanted[0]);
        var isInsideNumber = at > 1 && char.IsDigit(wanted[0]) && text[at - 1] is '.' or ',' && char.IsDigit(text[at - 2]);
        return !isInsideWord && !isInsideNumber;
    }

    private static bool EndsAt(string text, int end, string wanted)
    {
        const int shortWord = 3;
        if (end == text.Length)
        {
            return true;
        }

        if (char.IsDigit(wanted[^1]))
        {
            return !char.IsDigit(text[end]) && !(text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1]));
        }

        return wanted.Length > shortWord || IsSign(wanted[^1]) || !char.IsLetterOrDigit(text[end]);
    }

    private static string Flat(string text) => Spaces().Replace(Of(text).Replace('-', ' '), " ");

    private static bool IsSign(char c) => c is >= '\u3040' and <= '\u9fff';

    private static string Straight(string text)
    {
        var straight = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\u2018' or '\u2019' or '\u201a' or '\u02bc' => straight.Append('\''),
                '\u201c' or '\u201d' or '\u201e' or '\u00ab' or '\u00bb' => straight.Append('"'),
                (>= '\u2010' and <= '\u2014') or '\u2212' => straight.Append('-'),
                '\u2192' => straight.Append("->"),
                '*' or '`' => straight,
                _ => straight.Append(c),
            };
        }

        return straight.ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:\d{3}_[0-9a-f]{6,}|w\d\d_\w+)(?:\.(?:txt|md|html))?|¶+\s*\d{1,2}|\[\d{1,3}\]|^\s*\d{1,2}[.)]\s+", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Citations();
}
