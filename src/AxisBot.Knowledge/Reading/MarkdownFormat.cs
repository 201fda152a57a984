using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AxisBot.Knowledge.Reading;

/// <summary>Markdown: every line that is not empty is a paragraph, the lines of tables and code counted.</summary>
internal sealed class MarkdownFormat : IArticleFormat
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UsePreciseSourceLocation().Build();

    public ParsedFile Parse(ArticleFile file, ReadingLimits limits)
    {
        var front = FrontMatter.Read(file.Text);
        if (front.IsBrief)
        {
            return new BriefFormat().Parse(file, limits);
        }

        var lines = Lines.NonEmpty(file.Text, front.Length).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            limits.CheckParagraph(i + 1, lines[i].Length);
        }

        var sheet = new MarkdownSheet(file.Text, lines);
        Read(Parse(BlankFront(file.Text, front.Length)), sheet, inList: false);
        return new ParsedFile(sheet.Paragraphs(), front, Doubts: sheet.Doubts);
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException fault)
        {
            throw new UnreadableFileException($"its Markdown nests too deeply ({fault.Message}); make it flat");
        }
    }

    /// <summary>The text with its front matter blanked, so that all offsets stay what they are.</summary>
    private static string BlankFront(string text, int length) =>
        length == 0 ? text : string.Concat(new string(' ', length - 1), "\n", text.AsSpan(length));

    private static void Read(ContainerBlock blocks, MarkdownSheet sheet, bool inList)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    sheet.Mark(heading.Span.Start, ParagraphKind.Heading, heading.Level);
                    sheet.Begin(heading.Span.Start, heading.Span.End + 1);
                    sheet.AddInlines(heading.Inline);
                    break;
                case Table table:
                    ReadTable(table, sheet);
                    break;
                case ListItemBlock item:
                    sheet.Mark(item.Span.Start, ParagraphKind.ListItem, 0);
                    Read(item, sheet, inList: true);
                    break;
                case ContainerBlock container:
                    Read(container, sheet, inList);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    sheet.Begin(leaf.Span.Start, leaf.Span.End + 1);
                    sheet.AddInlines(leaf.Inline);
                    break;
            }
        }
    }

    private static void ReadTable(Table table, MarkdownSheet sheet)
    {
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            sheet.Mark(row.Span.Start, ParagraphKind.TableRow, 0);
            sheet.Begin(row.Span.Start, row.Span.End + 1);
            foreach (var cell in row.OfType<TableCell>())
            {
                sheet.BeginCell(row.Span.Start);
                foreach (var leaf in cell.OfType<LeafBlock>())
                {
                    sheet.AddInlines(leaf.Inline);
                }

                sheet.EndCell(row.Span.Start);
            }
        }
    }
}
