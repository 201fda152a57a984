using AxisBot.Conversations.Cards;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Rendering;

/// <summary>Lays out what was read from a library.</summary>
internal static class CorpusPage
{
    private static readonly string[] ArticleColumns = ["file", "form", "holds", "title"];
    private static readonly string[] FigureColumns = ["figure", "place", "kind", "parties", "measures", "period", "according to"];

    /// <summary>The page.</summary>
    public static Page Of(Corpus corpus, string library) => new(
    [
        new Lead($"{Count(corpus.Articles.Count, "article")}, {Count(corpus.Paragraphs.Count, "paragraph")}, {Count(corpus.Ledger.Figures.Count, "figure")}"),
        new Fields([("library", library), ("content hash", corpus.Hash)]),
        .. corpus.Articles.Count > 0 ? [new Section("Articles", new Table(ArticleColumns, [.. corpus.Articles.Select(Row)]))] : Array.Empty<Block>(),
        .. corpus.Ledger.Figures.GroupBy(figure => figure.Paragraph.Source.File)
            .Select(figures => new Section($"Figures of {figures.Key}", new Table(FigureColumns, [.. figures.Select(Row)]))),
        new Section("Disagreements", corpus.Disagreements.Count > 0
            ? new Sections([.. corpus.Disagreements.Select(Of)])
            : new Prose("none")),
        new Section("Doubtful places", corpus.Problems.Count > 0
            ? new Listing([.. corpus.Problems.Select(problem => SafeText.OneLine(problem.ToString()))])
            : new Prose("none")),
    ]);

    private static Section Of(Disagreement disagreement) => new(
        $"{disagreement.KindName}: {SafeText.OneLine(disagreement.Topic)}",
        new Listing([.. disagreement.Figures.Select(figure => $"{FigureText.Hedged(figure)}{(figure.Period is { } period ? $" ({period.Label})" : "")}, {figure.Paragraph}")]));

    private static IReadOnlyList<string> Row(Article article) =>
    [
        article.Source.File,
        article.Source.IsBrief ? "brief" : "original",
        $"{Count(article.Paragraphs.Count(paragraph => paragraph.IsAnswerable), "paragraph")}, {Count(article.Paragraphs.Sum(paragraph => paragraph.Figures.Count), "figure")}",
        SafeText.OneLine(article.Source.Title),
    ];

    private static IReadOnlyList<string> Row(Figure figure) =>
    [
        FigureText.Hedged(figure),
        $"¶{figure.Paragraph.Number}",
        FigureKindNames.NameOf(figure.Kind),
        FigureText.Parties(figure),
        FigureText.Measure(figure),
        FigureText.When(figure),
        FigureText.According(figure),
    ];

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
