namespace AxisBot.TestKit;

/// <summary>Texts that nobody wrote: words of the field in any order, and written texts with some letters changed.</summary>
/// <param name="seed">The same seed gives the same texts.</param>
public sealed class RandomTexts(int seed)
{
    private static readonly string[] Pieces =
    [
        "Vietnam", "Japan", "Peru", "the EU", "U.S.", "VenezuelaIran", "Norway's", "trade", "exports", "oil", "crude", "share", "tonnes", "bcm",
        "barrels per day", "b/d", "percent", "%", "$", "€", "R$", "CHF", "¥", "million", "billion", "bn", "trillion", "12", "4,000", "3.5", "1.234.567",
        "244.8", "2,0", "0", "007", "99999999999999999999999999999999", "1e9", "½", "٣", "五", "2021", "2023/24", "2021–2024", "April 2021", "14 May 2018",
        "31 February 2020", "2020-02-30", "Q3 2024", "the first half of", "mid-", "since", "until", "before", "from", "to", "between", "and", "or", "up",
        "down", "over", "up to", "more than", "about", "a record", "doubled", "tripled", "two-thirds", "half", "a third of", "second-largest", "first",
        "per", "a year", "a year earlier", "a day", "according to", "said", "reported", "that", "it", "its", ".", "...", "?", "!", ",", ";", ":", "(", ")",
        "“", "”", "«", "»", "\"", "'", "’s", "-", "–", "—", "|", "\t", "/", "~", "*", "**", "_", "`", "#", "# [3]", "[7]", "[", "]", "<b>", "</b>", "<p>",
        "<div hidden>", "&amp;", "&#x0;", "<!--", "-->", "\n", "\n\n", "\r", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\uFFFE", "\uD83D", "😀", "\U000E0041",
        "e\u0301\u0301\u0301", "中国", "贸易", "。", "Россия", "млрд", "---", "---\nkind: brief\n---\n", "| a | b |\n|---|---|\n| 1 | 2 |", "- ", "1) ", "> ",
        "Q: what?", "Version 2.0", "G7", "Su-35", "25-year", "fold", "decades", "dozens of",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Words of the field in any order.</summary>
    public string Next(int most = 40) =>
        string.Join(_random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, _random.Next(1, most)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    /// <summary>A text with a few stretches taken out, doubled, moved or put in.</summary>
    public string Mutated(string text)
    {
        for (var change = _random.Next(1, 6); change > 0; change--)
        {
            var from = _random.Next(text.Length + 1);
            var length = _random.Next(Math.Min(12, text.Length - from) + 1);
            var stretch = text.Substring(from, length);
            text = _random.Next(4) switch
            {
                0 => text.Remove(from, length),
                1 => text.Insert(from, stretch),
                2 => text.Remove(from, length).Insert(_random.Next(text.Length - length + 1), stretch),
                _ => text.Insert(from, Pieces[_random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}
