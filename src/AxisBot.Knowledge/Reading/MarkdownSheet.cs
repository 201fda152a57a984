using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using Markdig.Syntax.Inlines;

namespace AxisBot.Knowledge.Reading;

/// <summary>Gathers, line by line, what a reader of the rendered Markdown would see.</summary>
internal sealed class MarkdownSheet
{
    private const int LettersCompared = 12;
    private const int LongestMark = 8;
    private const int LettersOfRun = 4;
    private const int LongestGap = 256;

    private readonly string _text;
    private readonly List<Line> _lines;
    private readonly int[] _starts;
    private readonly HiddenMarkup _hidden = new();
    private int _at;
    private int _end;

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

    public void BeginCell(int offset)
    {
        if (LineAt(offset) is { } line)
        {
            line.Row.BeginCell(Math.Clamp(_at - line.Start, 0, line.Original.Length - 1));
        }
    }

    public void EndCell(int offset) => LineAt(offset)?.Row.EndCell();

    /// <summary>Goes to a stretch of the file, up to the end of its last line; what is added from now on stands in it.</summary>
    public void Begin(int start, int end)
    {
        _at = Math.Clamp(start, 0, _text.Length);
        var last = _text.IndexOf('\n', Math.Clamp(end - 1, _at, _text.Length));
        _end = last < 0 ? _text.Length : last;
    }

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
                    Add(literal.Content.ToString(), literal.Span.Start);
                    break;
                case CodeInline code:
                    Add(code.Content, code.Span.Start + code.DelimiterCount);
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.ToString(), entity.Span.Start);
                    break;
                case AutolinkInline link:
                    Add(link.Url, link.Span.Start + 1);
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

    /// <summary>
    /// Adds what Markdig has read and finds each of its letters in the file. Markdig's own places are a hint only: behind
    /// an escape, a tab or a bar of a table they are off by some letters.
    /// </summary>
    private void Add(string content, int hint)
    {
        var at = StartOf(content, hint);
        for (var i = 0; i < content.Length && at < _end; i++)
        {
            at = PlaceOf(content, i, at);
            if (LineAt(at) is { } line && (char.IsWhiteSpace(content[i]) || !TextCleaner.IsInvisible(content, i)))
            {
                line.Add(content[i], Math.Clamp(at - line.Start, 0, line.Original.Length - 1));
            }

            at += at + 1 < _end && _text[at] != '&' || content[i] == '&' ? 1 : 0;
        }

        _at = at;
    }

    /// <summary>Where a stretch begins: at its hint, else where its first letters stand next in the block.</summary>
    private int StartOf(string content, int hint)
    {
        var start = Math.Clamp(hint, _at, Math.Max(_at, _end - 1));
        var opening = content.AsSpan(0, Math.Min(content.Length, LettersCompared));
        if (_end - start <= 0 || opening.Length == 0 || _text.AsSpan(start, _end - start).StartsWith(opening))
        {
            return start;
        }

        var found = _text.AsSpan(_at, _end - _at).IndexOf(opening);
        return found >= 0 && hint < _at ? _at + found : start;
    }

    /// <summary>Where a letter stands from a place on, marks of Markdown passed over; the place itself where it was written otherwise.</summary>
    private int PlaceOf(string content, int letter, int at)
    {
        var c = content[letter];
        if (_text[at] == c)
        {
            return at;
        }

        var run = content.AsSpan(letter, Math.Min(LettersOfRun, content.Length - letter));
        var far = _text.AsSpan(at, Math.Min(LongestGap, _end - at)).IndexOf(run);
        if (far >= 0 && run.Length == LettersOfRun)
        {
            return at + far;
        }

        var span = _text.AsSpan(at, Math.Min(LongestMark, _end - at));
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == c || (char.IsWhiteSpace(c) && char.IsWhiteSpace(span[i])))
            {
                return at + i;
            }

            if (char.IsLetterOrDigit(span[i]))
            {
                break;
            }
        }

        return at;
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
