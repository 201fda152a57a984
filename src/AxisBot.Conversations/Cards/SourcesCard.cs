using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Cards;

/// <summary>What was read: the articles of the library, or the paragraphs and figures of one.</summary>
public static class SourcesCard
{
    private const int LongestParagraph = 140;
    private const int MostParagraphs = 20;
    private const int MostFigures = 20;
    private const int MostArticles = 100;

    /// <summary>The card of all articles.</summary>
    public static Card Of(Corpus corpus, string library) => new()
    {
        Kind = CardKind.Sources,
        Title = $"Sources: {SafeText.OneLine(library)}",
        Lead = new CardLine($"{Count(corpus.Articles.Count, "article")} with {Count(corpus.Paragraphs.Count, "paragraph")} and {Count(corpus.Ledger.Figures.Count, "figure")}."),
        Tables = corpus.Articles.Count == 0 ? [] : [new CardTable("Articles", ["no.", "file", "title", "published", "form", "holds"], [.. corpus.Articles.Take(MostArticles).Select(Row)])],
        Note = corpus.Articles.Count > MostArticles
            ? $"{corpus.Articles.Count - MostArticles} more are not shown. “sources” with a number or a file name shows one article."
            : "“sources” with a number or a file name shows one article.",
    };

    /// <summary>The card of one article, from a paragraph on.</summary>
    public static Card Of(Article article, int from = 1)
    {
        var paragraphs = article.Paragraphs.Where(paragraph => paragraph.IsAnswerable && paragraph.Number >= from).ToList();
        var shown = paragraphs.Take(MostParagraphs).ToList();
        var figures = shown.SelectMany(paragraph => paragraph.Figures).ToList();
        return new Card
        {
            Kind = CardKind.Sources,
            Title = SafeText.OneLine(article.Source.Title),
            Lead = new CardLine($"{article.Source.File}: {Count(article.Paragraphs.Count(paragraph => paragraph.IsAnswerable), "paragraph")}, {Count(article.Paragraphs.Sum(paragraph => paragraph.Figures.Count), "figure")}, {(article.Source.IsBrief ? "restated in our own words" : "in its own words")}."),
            Fields =
            [
                new("publisher", SafeText.OneLine(article.Source.Publisher ?? "not given")),
                new("published", article.Source.Published is { } day ? FigureWords.DayOf(day) : "not given"),
            ],
            Tables = TablesOf(shown, figures),
            Note = NoteOf(paragraphs.Count - shown.Count, shown, Math.Max(0, figures.Count - MostFigures)),
        };
    }

    private static List<CardTable> TablesOf(List<Paragraph> shown, List<Knowledge.Figures.Figure> figures)
    {
        var tables = new List<CardTable>();
        if (shown.Count > 0)
        {
            tables.Add(new CardTable("Paragraphs", ["¶", "begins"], [.. shown.Select(paragraph =>
                (IReadOnlyList<string>)[$"{paragraph.Number}", SafeText.Shortened(SafeText.OneLine(paragraph.Text), LongestParagraph)])]));
        }

        if (figures.Count > 0)
        {
            tables.Add(new CardTable("Figures of these paragraphs", ["¶", "figure", "measures", "of", "period"], [.. figures.Take(MostFigures).Select(figure =>
                (IReadOnlyList<string>)[$"{figure.Paragraph.Number}", FigureWords.Hedged(figure), FigureWords.Measure(figure), FigureWords.Parties(figure), FigureWords.When(figure)])]));
        }

        return tables;
    }

    private static string? NoteOf(int paragraphsLeft, List<Paragraph> shown, int figuresLeft)
    {
        var left = new[]
        {
            paragraphsLeft > 0 ? $"{Count(paragraphsLeft, "more paragraph")} from ¶{shown[^1].Number + 1} on" : null,
            figuresLeft > 0 ? Count(figuresLeft, "more figure") : null,
        }.OfType<string>().ToList();
        return left.Count == 0 ? null : $"Not shown: {string.Join(" and ", left)}.";
    }

    private static IReadOnlyList<string> Row(Article article, int index) =>
    [
        $"{index + 1}",
        article.Source.File,
        article.Source.Title == article.Source.File ? "" : SafeText.OneLine(article.Source.Title),
        article.Source.Published is { } day ? FigureWords.DayOf(day) : "",
        article.Source.IsBrief ? "brief" : "original",
        $"{Count(article.Paragraphs.Count(paragraph => paragraph.IsAnswerable), "paragraph")}, {Count(article.Paragraphs.Sum(paragraph => paragraph.Figures.Count), "figure")}",
    ];

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
