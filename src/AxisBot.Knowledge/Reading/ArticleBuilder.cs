using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Reading;

/// <summary>Makes an article of the paragraphs that a format found: headings are lent, leftovers recognised.</summary>
internal sealed class ArticleBuilder(Vocabulary vocabulary)
{
    private const string DefaultLanguage = "en";

    private static readonly string[] QuestionMarks = ["Q:", "Q.", "Question:", "F:", "P:"];

    private readonly LeftoverFilter _leftovers = new(vocabulary);
    private readonly HashSet<string> _generalTitles =
        vocabulary.Section("general_titles").Strings.Select(Fold.Text).ToHashSet(StringComparer.Ordinal);

    public Article Build(ArticleFile file, ParsedFile parsed)
    {
        var kinds = KindsOf(parsed.Paragraphs);
        var source = SourceOf(file, parsed, kinds);
        var headings = new Headings();
        var table = new TableReading();
        var paragraphs = new List<Paragraph>(parsed.Paragraphs.Count);
        for (var i = 0; i < parsed.Paragraphs.Count; i++)
        {
            paragraphs.Add(BuildParagraph(source, parsed.Paragraphs[i], kinds[i], headings, table));
        }

        return new Article(source, paragraphs);
    }

    private static Paragraph BuildParagraph(
        Source source, RawParagraph raw, ParagraphKind kind, Headings headings, TableReading table)
    {
        var text = raw.Clean.Value;
        switch (kind)
        {
            case ParagraphKind.Heading when text != source.Title:
                var path = headings.Path;
                headings.Open(raw.HeadingLevel, text);
                return new Paragraph(source, raw.Number, kind, raw.Clean, path, null);
            case ParagraphKind.AskedQuestion:
                headings.OpenQuestion(text);
                break;
            case ParagraphKind.TableRow:
                var row = table.Next(raw);
                return new Paragraph(source, raw.Number, row is null ? ParagraphKind.Leftover : kind, raw.Clean, headings.Path, row);
        }

        if (kind != ParagraphKind.Leftover)
        {
            table.End();
        }

        var label = kind is ParagraphKind.Body or ParagraphKind.ListItem ? RunInLabel.Find(text) : null;
        return new Paragraph(source, raw.Number, kind, raw.Clean, label is null ? headings.Path : [.. headings.Path, label], null);
    }

    private List<ParagraphKind> KindsOf(IReadOnlyList<RawParagraph> paragraphs)
    {
        var kinds = new List<ParagraphKind>(paragraphs.Count);
        string? lastHeading = null;
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Clean.Value;
            var kind = _leftovers.IsLeftover(text) && paragraph.Kind != ParagraphKind.TableRow ? ParagraphKind.Leftover
                : paragraph.Kind == ParagraphKind.Heading && text == lastHeading ? ParagraphKind.Leftover
                : IsAskedQuestion(paragraph) ? ParagraphKind.AskedQuestion
                : paragraph.Kind;
            lastHeading = kind == ParagraphKind.Heading ? text : lastHeading;
            kinds.Add(kind);
        }

        return kinds;
    }

    private static bool IsAskedQuestion(RawParagraph paragraph) =>
        paragraph.Clean.Value.EndsWith('?')
        && paragraph.Kind != ParagraphKind.Heading
        && QuestionMarks.Any(mark => paragraph.Clean.Value.StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    private Source SourceOf(ArticleFile file, ParsedFile parsed, List<ParagraphKind> kinds)
    {
        var front = parsed.Front;
        var isBrief = front.IsBrief;
        return new Source(
            isBrief ? front["source"] ?? file.Name : file.Name,
            front["title"] ?? parsed.Title ?? FirstHeading(parsed, kinds) ?? Path.GetFileNameWithoutExtension(file.Name),
            front["publisher"],
            front.Published,
            LanguageCode(front["language"] ?? parsed.Language),
            isBrief);
    }

    private static string LanguageCode(string? tag) =>
        tag is { Length: >= 2 } ? tag[..2].ToLowerInvariant() : DefaultLanguage;

    /// <summary>The heading before all running text, unless it is one that any article could have ("Introduction").</summary>
    private string? FirstHeading(ParsedFile parsed, List<ParagraphKind> kinds)
    {
        for (var i = 0; i < kinds.Count && kinds[i] is ParagraphKind.Leftover or ParagraphKind.Heading; i++)
        {
            var text = parsed.Paragraphs[i].Clean.Value;
            if (kinds[i] == ParagraphKind.Heading)
            {
                return _generalTitles.Contains(Fold.Text(text)) ? null : text;
            }
        }

        return null;
    }
}
