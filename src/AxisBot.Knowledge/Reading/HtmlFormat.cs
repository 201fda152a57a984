using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>HTML: the block elements with text inside main, else article, else body, are the paragraphs.</summary>
internal sealed class HtmlFormat : IArticleFormat
{
    private const string Blocks = "h1,h2,h3,h4,h5,h6,p,li,tr,blockquote,figcaption";
    private const string Aside = "script,style,nav,header,footer,aside,template,noscript";

    public ParsedFile Parse(ArticleFile file, ReadingLimits limits)
    {
        var nesting = new HtmlNesting(limits.DeepestNesting);
        var document = new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => nesting.Watch(element) }).ParseDocument(file.Text);
        var root = document.QuerySelector("main") ?? document.QuerySelector("article") ?? (IElement?)document.Body;
        var paragraphs = new List<RawParagraph>();
        var doubts = new List<(int, string)>();
        foreach (var element in root?.QuerySelectorAll(Blocks).Where(IsParagraph) ?? [])
        {
            if (IsHidden(element))
            {
                doubts.Add((0, $"a hidden {element.LocalName} element was left out"));
                continue;
            }

            var text = TextOf(element);
            limits.CheckParagraph(paragraphs.Count + 1, text.Length);
            if (!string.IsNullOrWhiteSpace(text))
            {
                paragraphs.Add(ParseElement(element, text, paragraphs.Count + 1));
            }
        }

        var title = document.QuerySelector("h1")?.TextContent ?? document.Title;
        return new ParsedFile(paragraphs, FrontMatter.None, Single(title), document.DocumentElement.GetAttribute("lang"), doubts);
    }

    private static string? Single(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : TextCleaner.Clean(text.Trim()).Value;

    /// <summary>A block inside another block belongs to it; a block inside the page's furniture belongs to nobody.</summary>
    private static bool IsParagraph(IElement element) =>
        element.Closest(Aside) is null
        && (element.LocalName == "tr" ? true : element.ParentElement?.Closest("tr") is null)
        && (element.LocalName is "li" or "blockquote"
            ? element.QuerySelector("p,h1,h2,h3,h4,h5,h6,tr,figcaption") is null || OwnText(element).Trim().Length > 0
            : element.ParentElement?.Closest("p,figcaption") is null);

    private static bool IsHidden(IElement element) =>
        element.Closest("[hidden],[aria-hidden=true]") is not null
        || element.GetAncestors().OfType<IElement>().Prepend(element).Any(e => HiddenMarkup.Hides(e.GetAttribute("style") ?? ""));

    /// <summary>What a reader sees of the element, blocks that are paragraphs of their own left out.</summary>
    private static string TextOf(IElement element) => element.LocalName switch
    {
        "tr" => string.Join('\t', element.Children.Select(cell => SeenText(cell).Replace('\t', ' ').Trim())),
        "li" or "blockquote" => OwnText(element).Trim(),
        _ => SeenText(element).Trim(),
    };

    private static string OwnText(IElement element) => string.Concat(element.ChildNodes.Select(node =>
        node is IElement child ? child.Matches(Blocks + ",ul,ol,table") ? " " : SeenText(child) : TextOfNode(node)));

    private static string SeenText(INode node) => node switch
    {
        IElement element when element.Matches(Aside) || HiddenMarkup.Hides(element.GetAttribute("style") ?? "") || element.HasAttribute("hidden") => "",
        IHtmlBreakRowElement => " ",
        IElement element => string.Concat(element.ChildNodes.Select(SeenText)),
        _ => TextOfNode(node),
    };

    private static string TextOfNode(INode node) => node is IText text ? text.Data : "";

    private static RawParagraph ParseElement(IElement element, string text, int number)
    {
        switch (element.LocalName)
        {
            case "tr":
                var (clean, cells) = RowText.Split(text, '\t');
                return new RawParagraph(number, ParagraphKind.TableRow, clean, Cells: cells);
            case ['h', >= '1' and <= '6' and var level]:
                return new RawParagraph(number, ParagraphKind.Heading, TextCleaner.Clean(text), level - '0');
            case "li":
                return new RawParagraph(number, ParagraphKind.ListItem, TextCleaner.Clean(text));
            default:
                return new RawParagraph(number, ParagraphKind.Body, TextCleaner.Clean(text));
        }
    }
}
