namespace AxisBot.Answering.Questions;

/// <summary>How many letters must be put in, left out, replaced or changed round with their neighbour to make one word of another.</summary>
public static class EditDistance
{
    /// <summary>The distance; any number above <paramref name="farthest"/> where it is larger.</summary>
    public static int Between(string one, string other, int farthest)
    {
        if (Math.Abs(one.Length - other.Length) > farthest)
        {
            return farthest + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > farthest)
            {
                return farthest + 1;
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[other.Length];
    }
}
