namespace AxisBot.Answering.Questions;

/// <summary>Which letters take the place of one another by a slip.</summary>
internal static class Keyboard
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>Letters that sound alike where they are not stressed, or that people mix up.</summary>
    private static readonly string[] Alike = ["ae", "ei", "iy", "cs", "ck", "sz", "td"];

    /// <summary>Whether two letters lie side by side on a keyboard, or sound alike.</summary>
    public static bool AreConfused(char one, char other)
    {
        var (row, place) = PlaceOf(one);
        var (otherRow, otherPlace) = PlaceOf(other);
        var touch = row >= 0 && otherRow >= 0 && Math.Abs(row - otherRow) <= 1
            && (row == otherRow ? Math.Abs(place - otherPlace) == 1 : otherRow > row ? otherPlace - place is -1 or 0 : place - otherPlace is -1 or 0);
        return touch || Alike.Any(pair => pair.Contains(one, StringComparison.Ordinal) && pair.Contains(other, StringComparison.Ordinal));
    }

    private static (int Row, int Place) PlaceOf(char letter)
    {
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        return (row, row < 0 ? -1 : Rows[row].IndexOf(letter, StringComparison.Ordinal));
    }
}
