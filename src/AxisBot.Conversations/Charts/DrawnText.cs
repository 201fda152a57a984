using System.Globalization;
using System.Security;
using System.Text;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Charts;

/// <summary>Makes a text fit for a drawing: nothing in it is markup, and no sign that the fonts of a server lack.</summary>
internal static class DrawnText
{
    /// <summary>The text without controls, emoji and what joins them, cut and escaped.</summary>
    public static string Of(string text, int longest) => SecurityElement.Escape(Plain(text, longest));

    /// <summary>The same before it is escaped: as many characters as will be drawn.</summary>
    public static string Plain(string text, int longest)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in SafeText.OneLine(text).EnumerateRunes().Where(IsDrawn))
        {
            kept.Append(rune.ToString());
        }

        return SafeText.Shortened(SafeText.OneLine(kept.ToString()).Trim(), longest);
    }

    /// <summary>The same, cut to what a number of units has room for at a size.</summary>
    public static string Fitting(string text, double room, double size)
    {
        var whole = Plain(text, int.MaxValue);
        var longest = whole.Length;
        var fitting = whole;
        while (longest > 1 && TextWidth.Of(fitting) * size > room)
        {
            fitting = SafeText.Shortened(whole, --longest);
        }

        return fitting;
    }

    /// <summary>A text as markup.</summary>
    public static string Escaped(string plain) => SecurityElement.Escape(plain);

    private static bool IsDrawn(Rune rune) => rune.Value is 0xB0 or 0x2116 || (!IsVariation(rune.Value) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.OtherSymbol or UnicodeCategory.EnclosingMark or UnicodeCategory.ModifierSymbol));

    private static bool IsVariation(int value) => value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
