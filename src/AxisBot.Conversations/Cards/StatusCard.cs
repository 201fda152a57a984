using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Cards;

/// <summary>How AxisBot is.</summary>
public static class StatusCard
{
    private const int MostProblems = 5;

    /// <summary>The card.</summary>
    public static Card Of(Corpus corpus, string library, string version, int helpful, int notHelpful)
    {
        var left = corpus.Problems.Count - MostProblems;
        return new Card
        {
            Kind = CardKind.Status,
            Title = "Status",
            Mark = corpus.Articles.Count == 0 ? new CardMark("Empty", CardTone.Bad) : corpus.Problems.Count > 0 ? new CardMark("With doubts", CardTone.Open) : new CardMark("Ready", CardTone.Good),
            Lead = new CardLine(corpus.Articles.Count == 0 ? "the library holds no article to answer from." : "questions are answered from the library below."),
            Fields =
            [
                new("library", SafeText.OneLine(library)),
                new("articles", $"{corpus.Articles.Count}"),
                new("paragraphs", $"{corpus.Paragraphs.Count}"),
                new("figures", $"{corpus.Ledger.Figures.Count}"),
                new("problems", corpus.Problems.Count == 0 ? "none" : $"{corpus.Problems.Count}"),
                new("content hash", corpus.Hash),
                new("version", version),
                new("judged helpful", $"{helpful}"),
                new("judged not helpful", $"{notHelpful}"),
            ],
            Tables = corpus.Problems.Count == 0 ? [] : [new CardTable("Doubtful places", ["what was found"], [.. corpus.Problems.Take(MostProblems).Select(problem => (IReadOnlyList<string>)[SafeText.OneLine(problem.ToString())])])],
            Note = left > 0 ? $"{left} more doubtful places are not shown." : null,
        };
    }
}
