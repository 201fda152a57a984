using System.Globalization;
using System.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>Names of files that can be cited: what they show is what they are.</summary>
internal static class FileNames
{
    private static readonly Rune Unreadable = Rune.ReplacementChar;

    /// <summary>Refuses a name that would move a cursor, turn text round or look like another name wherever it is shown.</summary>
    /// <exception cref="UnreadableFileException">The name holds characters that nobody can see.</exception>
    public static void Demand(string name)
    {
        if (name.EnumerateRunes().Any(IsUnseen))
        {
            throw new UnreadableFileException("its name holds characters that nobody can see; rename it");
        }
    }

    /// <summary>A text with a name in it, where every character that nobody can see is marked as one.</summary>
    public static string Shown(string text) =>
        text.EnumerateRunes().Any(IsUnseen) ? string.Concat(text.EnumerateRunes().Select(rune => IsUnseen(rune) ? Unreadable : rune)) : text;

    /// <summary>Whether nobody can see it; the two that join letters of some scripts and emoji may stand in a name.</summary>
    private static bool IsUnseen(Rune rune) => rune == Unreadable || (rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
