using System.Globalization;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>
/// A brief of ours: Markdown paragraphs that begin with the number of the paragraph they restate ("[7] ...").
/// Lines without a number go on with the paragraph above them.
/// </summary>
internal sealed class BriefFormat : IArticleFormat
{
    public ParsedFile Parse(ArticleFile file, ReadingLimits limits)
    {
        var front = FrontMatter.Read(file.Text);
        var paragraphs = new List<RawParagraph>();
        foreach (var block in Blocks(file.Text, front.Length))
        {
            limits.CheckParagraph(paragraphs.Count + 1, block.Length);
            paragraphs.Add(ParseBlock(block, paragraphs.Count > 0 ? paragraphs[^1].Number : 0));
        }

        return new ParsedFile(paragraphs, front);
    }

    private static IEnumerable<string> Blocks(string text, int from)
    {
        var start = -1;
        var end = from;
        foreach (var line in Lines.NonEmpty(text, from))
        {
            if (start < 0 || OpensBlock(text, line.Start))
            {
                if (start >= 0)
                {
                    yield return text[start..end];
                }

                start = line.Start;
            }

            end = line.Start + line.Length;
        }

        if (start >= 0)
        {
            yield return text[start..end];
        }
    }

    private static bool OpensBlock(string text, int start) =>
        text[start] == '#' || (text[start] == '[' && char.IsAsciiDigit(text[Math.Min(start + 1, text.Length - 1)]));

    private static RawParagraph ParseBlock(string block, int previous)
    {
        var level = 0;
        while (level < block.Length && block[level] == '#')
        {
            level++;
        }

        var open = block.IndexOf('[', StringComparison.Ordinal);
        var close = block.IndexOf(']', StringComparison.Ordinal);
        if (open < 0
            || close < open
            || block.AsSpan(level, open - level).ContainsAnyExcept(' ')
            || !int.TryParse(block.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new UnreadableFileException($"a paragraph behind ¶{previous} has no number; begin it with \"[{previous + 1}] \"");
        }

        if (number <= previous)
        {
            throw new UnreadableFileException($"¶{number} stands behind ¶{previous}; number the paragraphs upwards");
        }

        var kind = level > 0 ? ParagraphKind.Heading : ParagraphKind.Body;
        return new RawParagraph(number, kind, TextCleaner.Clean(block, close + 1 + ListMark.LengthAt(block[(close + 1)..])), level);
    }
}
