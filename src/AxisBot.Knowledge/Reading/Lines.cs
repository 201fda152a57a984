namespace AxisBot.Knowledge.Reading;

/// <summary>The lines of a text that are not empty, as citations count them.</summary>
internal static class Lines
{
    /// <summary>Start and length of each line that holds more than white space, white space around it left out.</summary>
    public static IEnumerable<(int Start, int Length)> NonEmpty(string text, int from)
    {
        for (var start = from; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var first = start;
            var last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                yield return (first, last - first);
            }

            start = end + 1;
        }
    }
}
