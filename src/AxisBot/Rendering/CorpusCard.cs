using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Disagreements;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Rendering;

/// <summary>The card of all that was read from a library.</summary>
internal static class CorpusCard
{
    private const int LongestMeasure = 32;
    private const int LongestName = 40;
    private const string None = "none";

    private static readonly string[] ArticleColumns = ["file", "form", "holds", "title"];
    private static readonly string[] FigureColumns = ["figure", "place", "kind", "parties", "measures", "period", "according to"];

    /// <summary>The card.</summary>
    /// <param name="corpus">What was read.</param>
    /// <param name="library">How messages name the library.</param>
    /// <param name="embeddings">How many paragraphs have embeddings, in words; null where none are wanted.</param>
    public static Card Of(Corpus corpus, string library, string? embeddings = null) => new()
    {
        Kind = CardKind.Sources,
        Lead = new CardLine($"{Count(corpus.Articles.Count, "article")}, {Count(corpus.Paragraphs.Count, "paragraph")}, {Count(corpus.Ledger.Figures.Count, "figure")}"),
        Fields =
        [
            new("library", library),
            new("content hash", corpus.Hash),
            new("disagreements", CountOrNone(corpus.Disagreements.Count)),
            new("doubtful places", CountOrNone(corpus.Problems.Count)),
            .. embeddings is null ? Array.Empty<CardField>() : [new("embeddings", embeddings)],
        ],
        Tables =
        [
            .. corpus.Articles.Count > 0 ? [new CardTable("Articles", ArticleColumns, [.. corpus.Articles.Select(Row)])] : Array.Empty<CardTable>(),
            .. corpus.Ledger.Figures.GroupBy(figure => figure.Paragraph.Source.File)
                .Select(figures => new CardTable($"Figures of {figures.Key}", FigureColumns, [.. figures.Select(Row)])),
            .. corpus.Disagreements.Select(Of),
            .. corpus.Problems.Count > 0 ? [Of(corpus.Problems)] : Array.Empty<CardTable>(),
        ],
    };

    private static CardTable Of(Disagreement disagreement) => new(
        $"Disagreement ({disagreement.KindName}): {disagreement.Topic}",
        ["figure", "period", "place"],
        [.. disagreement.Figures.Select(figure => (IReadOnlyList<string>)[FigureWords.Hedged(figure), FigureWords.When(figure), figure.Paragraph.ToString()])]);

    private static CardTable Of(IReadOnlyList<Knowledge.Reading.ReadingProblem> problems) =>
        new("Doubtful places", ["what was found"], [.. problems.Select(problem => (IReadOnlyList<string>)[problem.ToString()])]);

    private static IReadOnlyList<string> Row(Article article) =>
    [
        article.Source.File,
        article.Source.IsBrief ? "brief" : "original",
        $"{Count(article.Paragraphs.Count(paragraph => paragraph.IsAnswerable), "paragraph")}, {Count(article.Paragraphs.Sum(paragraph => paragraph.Figures.Count), "figure")}",
        article.Source.Title,
    ];

    private static IReadOnlyList<string> Row(Figure figure) =>
    [
        FigureWords.Hedged(figure),
        $"¶{figure.Paragraph.Number}",
        FigureKindNames.NameOf(figure.Kind),
        FigureWords.Parties(figure),
        SafeText.Shortened(FigureWords.Measure(figure), LongestMeasure),
        FigureWords.When(figure),
        SafeText.Shortened(FigureWords.According(figure), LongestName),
    ];

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string CountOrNone(int count) => count == 0 ? None : $"{count}";
}
