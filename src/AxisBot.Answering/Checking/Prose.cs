using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Checking;

/// <summary>Tells plain prose from what could become a link, a mention, markup or hidden text where it is shown.</summary>
internal static partial class Prose
{
    /// <summary>Signs that some surface reads as markup, or that begin a mention.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("<>`*_|[]{}~\\^@#");

    private static readonly string[] Links = ["://", "www.", "http", "mailto:", "javascript:", "data:text", "data:image"];

    /// <summary>Whether a text is plain prose: no markup, no link, no mention, one line, no character that nobody sees.</summary>
    public static bool IsPlain(string text) =>
        text.AsSpan().IndexOfAny(Marks) < 0
        && !Links.Any(link => text.Contains(link, StringComparison.OrdinalIgnoreCase))
        && text.EnumerateRunes().All(IsSeen)
        && !HasBareAddress(text);

    /// <summary>
    /// A text without the addresses and the tags that an article holds, of which a surface would make links and markup: "(link)" and "(tag)" stand in their place,
    /// so that the words around them can be quoted all the same.
    /// </summary>
    public static string Disarmed(string text)
    {
        var untagged = text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, "(tag)") : text;
        return untagged.Contains("://", StringComparison.Ordinal) || untagged.Contains("www.", StringComparison.OrdinalIgnoreCase)
            ? Address().Replace(untagged, "(link)").Replace("((link))", "(link)", StringComparison.Ordinal)
            : untagged;
    }

    /// <summary>Whether a text, an article's own words perhaps, holds nothing that leads elsewhere or calls somebody: a tag, a link, a mention.</summary>
    public static bool IsHarmless(string text) => !Harm().IsMatch(text);

    /// <summary>Whether a sentence of an article may be a source of prose: plain, and no order to whoever reads it.</summary>
    public static bool MaySupport(string text, IReadOnlyList<Token> tokens, AskingWords asking)
    {
        if (!IsPlain(text))
        {
            return false;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (asking.IsOrderAt(tokens, i, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>Whether a full stop stands between letters as in an address ("example.com"), which chats make a link of.</summary>
    private static bool HasBareAddress(string text)
    {
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = text.IndexOf('.', dot + 1))
        {
            if (dot + 2 < text.Length && char.IsLetterOrDigit(text[dot - 1]) && dot > 1 && char.IsLetterOrDigit(text[dot - 2])
                && char.IsLetter(text[dot + 1]) && char.IsLetter(text[dot + 2]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s<>()\[\]{}""“”«»]*[^\s<>()\[\]{}""“”«».,;:!?'’]", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<\s*[A-Za-z/!@#&?]|\]\s*\(|!\[|://|\bwww\.|\b(?:javascript|mailto|vbscript)\s*:\S|\bdata:(?:text|image)|@(?:everyone|here|channel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Harm();
}
