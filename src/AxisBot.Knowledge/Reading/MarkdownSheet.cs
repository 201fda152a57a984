using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using Markdig.Syntax.Inlines;

namespace AxisBot.Knowledge.Reading;

/// <summary>Gathers, line by line, what a reader of the rendered Markdown would see.</summary>
internal sealed class MarkdownSheet
{
    private readonly string _text;
    private readonly List<Line> _lines;
    private readonly int[] _starts;
    private readonly HiddenMarkup _hidden = new();

    public MarkdownSheet(string text, IEnumerable<(int Start, int Length)> lines)
    {
        _text = text;
        _lines = [.. lines.Select(line => new Line(text.Substring(line.Start, line.Length), line.Start))];
        _starts = [.. _lines.Select(line => line.Start)];
    }

    public List<(int Paragraph, string What)> Doubts { get; } = [];

    public void Mark(int offset, ParagraphKind kind, int level)
    {
        if (LineAt(offset) is { } line)
        {
            line.Kind = kind;
            line.Level = level;
        }
    }

    public void BeginCell(int offset) => LineAt(offset)?.Row.BeginCell(0);

    public void EndCell(int offset) => LineAt(offset)?.Row.EndCell();

    public void AddInlines(ContainerInline? inlines)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case HtmlInline html:
                    _hidden.Read(html.Tag);
                    break;
                case EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 } struck:
                    Doubt(struck.Span.Start, "struck-out words were left out");
                    break;
                case not null when _hidden.IsHidden:
                    Doubt(inline.Span.Start, "words that a reader does not see were left out");
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    AddInlines(container);
                    break;
                case LiteralInline literal:
                    Add(literal.Content.ToString(), literal.Span.Start, literal.Span.Length);
                    break;
                case CodeInline code:
                    Add(code.Content, code.Span.Start + code.DelimiterCount, code.Content.Length);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.ToString(), entity.Span.Start, 1);
                    break;
                case AutolinkInline link:
                    Add(link.Url, link.Span.Start + 1, link.Url.Length);
                    break;
            }
        }
    }

    public List<RawParagraph> Paragraphs() =>
        [.. _lines.Select((line, index) => line.ToParagraph(index + 1))];

    private void Doubt(int offset, string what)
    {
        var index = IndexAt(offset);
        if (index >= 0 && !Doubts.Contains((index + 1, what)))
        {
            Doubts.Add((index + 1, what));
        }
    }

    private void Add(string content, int offset, int sourceLength)
    {
        if (LineAt(offset) is not { } line)
        {
            return;
        }

        for (var i = 0; i < content.Length; i++)
        {
            var source = Math.Clamp(offset - line.Start + Math.Min(i, sourceLength - 1), 0, line.Original.Length - 1);
            if (char.IsWhiteSpace(content[i]) || !TextCleaner.IsInvisible(content, i))
            {
                line.Add(content[i], source);
            }
        }
    }

    private Line? LineAt(int offset) => IndexAt(offset) is >= 0 and var index ? _lines[index] : null;

    private int IndexAt(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        index = index >= 0 ? index : ~index - 1;
        return index < 0 && _starts.Length > 0 && offset < _text.Length ? 0 : index;
    }

    private sealed class Line(string original, int start)
    {
        private readonly CleanText.Builder _clean = new(original);
        private RowText? _row;

        public string Original { get; } = original;

        public int Start { get; } = start;

        public ParagraphKind Kind { get; set; } = ParagraphKind.Body;

        public int Level { get; set; }

        public RowText Row => _row ??= new RowText(Original);

        public void Add(char c, int source)
        {
            if (_row is not null)
            {
                _row.Add(char.IsWhiteSpace(c) ? ' ' : c, source);
            }
            else if (char.IsWhiteSpace(c))
            {
                _clean.AppendSpace(source);
            }
            else
            {
                _clean.Append(c, source);
            }
        }

        public RawParagraph ToParagraph(int number)
        {
            if (_row is null)
            {
                var clean = _clean.Build();
                var kind = clean.Value.Length == 0 ? ParagraphKind.Leftover : Kind;
                return new RawParagraph(number, kind, clean, Level);
            }

            var (text, cells) = _row.Build();
            return new RawParagraph(number, ParagraphKind.TableRow, text, Cells: cells);
        }
    }
}
