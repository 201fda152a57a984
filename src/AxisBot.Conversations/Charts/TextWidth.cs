using System.Globalization;
using System.Text;

namespace AxisBot.Conversations.Charts;

/// <summary>
/// How wide text will be drawn, in units of its size. The font of whoever looks is not known: it is reckoned with a wide one,
/// so that words stand too far apart rather than upon one another.
/// </summary>
internal static class TextWidth
{
    private const double Letter = 0.62;
    private const double Narrow = 0.36;
    private const double WideLetter = 0.98;
    private const double Capital = 0.76;
    private const double Full = 1.05;

    /// <summary>How much wider bold letters are.</summary>
    public const double Bold = 1.12;

    /// <summary>The width of a text.</summary>
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    private static double Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ when IsFull(rune.Value) => Full,
        _ when rune.Value is 'm' or 'w' or 'M' or 'W' or '%' or '…' or '—' => WideLetter,
        _ when rune.Value is ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or 'I' or 'f' or 't' or 'r' or '(' or ')' or '/' => Narrow,
        UnicodeCategory.UppercaseLetter => Capital,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => Letter + (rune.Value > 0x24F ? Capital - Letter : 0.02),
        _ => Capital,
    };

    /// <summary>Whether a letter fills a square: ideographs, syllables, kana, full-width forms.</summary>
    private static bool IsFull(int value) => value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or >= 0x20000;
}
