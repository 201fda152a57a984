namespace AxisBot.Knowledge.Reading;

/// <summary>Refuses HTML that nests so deeply that parsing it would take minutes, before it is parsed.</summary>
internal static class HtmlNesting
{
    private static readonly HashSet<string> NeverOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "dt", "dd", "option",
    };

    /// <exception cref="UnreadableFileException">More than <paramref name="deepest"/> elements are open at once.</exception>
    public static void Check(string html, int deepest)
    {
        var depth = 0;
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            if (html[i + 1] == '/')
            {
                depth = Math.Max(0, depth - (NeverOpen.Contains(NameAt(html, i + 2)) ? 0 : 1));
            }
            else if (char.IsAsciiLetter(html[i + 1]) && !NeverOpen.Contains(NameAt(html, i + 1)) && ++depth > deepest)
            {
                throw new UnreadableFileException($"its HTML nests more than {deepest} elements deep; save the article's text alone");
            }
        }
    }

    private static string NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 12 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html[start..end];
    }
}
