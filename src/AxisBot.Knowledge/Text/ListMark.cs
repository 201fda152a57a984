namespace AxisBot.Knowledge.Text;

/// <summary>The bullet or number that opens a list item.</summary>
public static class ListMark
{
    private const string Bullets = "-*+•‣◦▪●–—·";

    private const int LongestNumber = 3;

    /// <summary>How many characters the mark takes, with the white space behind it; 0 where there is none.</summary>
    public static int LengthAt(string line)
    {
        var start = SkipSpaces(line, 0);
        var end = start < line.Length && Bullets.Contains(line[start], StringComparison.Ordinal)
            ? start + 1
            : EndOfNumber(line, start);
        return end > start && end < line.Length && char.IsWhiteSpace(line[end]) ? SkipSpaces(line, end) : 0;
    }

    /// <summary>Whether the line opens with a bullet, not with a number.</summary>
    public static bool IsBullet(string line)
    {
        var start = SkipSpaces(line, 0);
        return LengthAt(line) > 0 && Bullets.Contains(line[start], StringComparison.Ordinal);
    }

    private static int EndOfNumber(string line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end]) && end - start < LongestNumber)
        {
            end++;
        }

        return end > start && end < line.Length && line[end] is '.' or ')' ? end + 1 : start;
    }

    private static int SkipSpaces(string line, int index)
    {
        while (index < line.Length && char.IsWhiteSpace(line[index]))
        {
            index++;
        }

        return index;
    }
}
