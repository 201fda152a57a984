using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Articles;

/// <summary>A numbered paragraph of an article: what a citation points at.</summary>
public sealed class Paragraph
{
    private Lazy<IReadOnlyList<Meaning>>? _namedInHeadings;
    private Lazy<IReadOnlyList<Meaning>>? _namedInTitle;
    private IReadOnlyList<Token>? _headingTokens;
    private IReadOnlyList<Token>? _titleTokens;

    internal Paragraph(
        Source source,
        int number,
        ParagraphKind kind,
        CleanText clean,
        IReadOnlyList<string> headingPath,
        TableRow? row)
    {
        Source = source;
        Number = number;
        Kind = kind;
        Clean = clean;
        HeadingPath = headingPath;
        Row = row;
    }

    /// <summary>The article it belongs to.</summary>
    public Source Source { get; }

    /// <summary>Its number in citations, from 1, counted as the format of the article demands.</summary>
    public int Number { get; }

    /// <summary>What part it plays.</summary>
    public ParagraphKind Kind { get; }

    /// <summary>Its text with the way back to the original.</summary>
    public CleanText Clean { get; }

    /// <summary>Its text as it is searched.</summary>
    public string Text => Clean.Value;

    /// <summary>The headings above it, outermost first; the label of a list item and the question of an FAQ count.</summary>
    public IReadOnlyList<string> HeadingPath { get; }

    /// <summary>Its cells and their columns, for a row of a table.</summary>
    public TableRow? Row { get; }

    /// <summary>Its sentences, in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; internal set; } = [];

    /// <summary>Its figures, in the order in which they stand.</summary>
    public IReadOnlyList<Figure> Figures { get; internal set; } = [];

    /// <summary>The words of its headings.</summary>
    public IReadOnlyList<Token> HeadingTokens => _headingTokens ??= [.. HeadingPath.SelectMany(Tokenizer.Tokenize)];

    /// <summary>The words of the title of its article.</summary>
    public IReadOnlyList<Token> TitleTokens => _titleTokens ??= Tokenizer.Tokenize(Source.Title);

    /// <summary>The parties, measures and concepts that its headings name, without repeats.</summary>
    public IReadOnlyList<Meaning> NamedInHeadings => _namedInHeadings?.Value ?? [];

    /// <summary>The parties, measures and concepts that the title of the article names, and the parties that its publisher names.</summary>
    public IReadOnlyList<Meaning> NamedInTitle => _namedInTitle?.Value ?? [];

    /// <summary>Whether its words are those of the article, and not of a brief.</summary>
    public bool IsVerbatim => !Source.IsBrief;

    /// <summary>Whether an answer may rest on it.</summary>
    public bool IsAnswerable => Kind is not ParagraphKind.Leftover;

    /// <summary>Tells how to find what a text around it names; it is looked for once, when somebody asks.</summary>
    internal void FindNamedWith(Func<string, IEnumerable<Meaning>> find)
    {
        _namedInHeadings = new(() => [.. HeadingPath.SelectMany(find).Distinct()]);
        _namedInTitle = new(() => [.. find(Source.Title).Concat(find(Source.Publisher ?? "").OfType<Party>()).Distinct()]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source.File} ¶{Number}";
}
