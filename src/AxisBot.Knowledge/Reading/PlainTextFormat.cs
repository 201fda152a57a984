using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>Plain text: every line that is not empty is a paragraph.</summary>
internal sealed class PlainTextFormat : IArticleFormat
{
    private const int TitleLevel = 1;
    private const int SectionLevel = 2;
    private const int NumberedLevel = 3;

    public ParsedFile Parse(ArticleFile file, ReadingLimits limits)
    {
        var front = FrontMatter.Read(file.Text);
        var paragraphs = new List<RawParagraph>();
        foreach (var (start, length) in Lines.NonEmpty(file.Text, front.Length))
        {
            limits.CheckParagraph(paragraphs.Count + 1, length);
            paragraphs.Add(ParseLine(file.Text.Substring(start, length), paragraphs.Count + 1));
        }

        return new ParsedFile(paragraphs, front);
    }

    private static RawParagraph ParseLine(string line, int number)
    {
        var cells = CellsOf(line);
        if (cells is not null)
        {
            return new RawParagraph(number, ParagraphKind.TableRow, cells.Value.Clean, Cells: cells.Value.Cells);
        }

        var clean = TextCleaner.Clean(line);
        var isBullet = ListMark.IsBullet(line);
        if (isBullet || !HeadingShape.IsHeading(clean.Value, isFirst: number == 1))
        {
            var kind = ListMark.LengthAt(line) > 0 ? ParagraphKind.ListItem : ParagraphKind.Body;
            return new RawParagraph(number, kind, clean);
        }

        var level = number == 1 ? TitleLevel : ListMark.LengthAt(line) > 0 ? NumberedLevel : SectionLevel;
        return new RawParagraph(number, ParagraphKind.Heading, clean, level);
    }

    /// <summary>Reads a line whose columns are parted by tabs or bars; null where it is no such line.</summary>
    private static (CleanText Clean, IReadOnlyList<TextSpan> Cells)? CellsOf(string line)
    {
        var separator = line.AsSpan().Count('\t') >= 2 ? '\t' : line.AsSpan().Count('|') >= 2 ? '|' : '\0';
        return separator == '\0' ? null : RowText.Split(line, separator);
    }
}
