using System.Globalization;

namespace AxisBot.Knowledge.Text;

/// <summary>Takes the marks of layout out of a line of plain text.</summary>
public static class TextCleaner
{
    /// <summary>The clean form of <paramref name="original"/>, its list mark included in what is taken out.</summary>
    public static CleanText Clean(string original) => Clean(original, ListMark.LengthAt(original));

    /// <summary>The clean form of <paramref name="original"/> from <paramref name="start"/> on.</summary>
    public static CleanText Clean(string original, int start)
    {
        var clean = new CleanText.Builder(original);
        for (var i = start; i < original.Length; i++)
        {
            Add(clean, original, i);
        }

        return clean.Build();
    }

    /// <summary>Adds one character of <paramref name="original"/>, or what stands for it when it is searched.</summary>
    internal static void Add(CleanText.Builder clean, string original, int index)
    {
        var c = original[index];
        if (char.IsWhiteSpace(c))
        {
            clean.AppendSpace(index);
        }
        else if (c is not '*' and not '`' || IsBetweenSpaces(original, index))
        {
            if (c < 128 || !IsInvisible(original, index))
            {
                clean.Append(c, index);
            }
        }
    }

    /// <summary>Whether a reader sees nothing of a character; of a pair of surrogates, both go or both stay.</summary>
    internal static bool IsInvisible(string text, int index)
    {
        var start = index > 0 && char.IsSurrogatePair(text, index - 1) ? index - 1 : index;
        return CharUnicodeInfo.GetUnicodeCategory(text, start) is UnicodeCategory.Format or UnicodeCategory.Control
            || text[index] == '\uFFFD';
    }

    private static bool IsBetweenSpaces(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsWhiteSpace(text[index - 1]) && char.IsWhiteSpace(text[index + 1]);
}
