using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Outages;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Cards;

/// <summary>How AxisBot is.</summary>
public static class StatusCard
{
    private const int MostProblems = 5;

    /// <summary>The card.</summary>
    /// <param name="corpus">What was read.</param>
    /// <param name="library">How messages name it.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="health">Whether state can be kept.</param>
    /// <param name="opinions">How many found answers helpful, and how many did not; null where that is not known.</param>
    /// <param name="delivery">How much there is to deliver; null where nothing is delivered, or that is not known.</param>
    public static Card Of(Corpus corpus, string library, string version, IStateHealth health, (int Helpful, int NotHelpful)? opinions, DeliveryCounts? delivery)
    {
        var left = corpus.Problems.Count - MostProblems;
        return new Card
        {
            Kind = CardKind.Status,
            Title = "Status",
            Mark = MarkOf(corpus, health, delivery),
            Lead = new CardLine(corpus.Articles.Count == 0 ? "the library holds no article to answer from." : "questions are answered from the library below."),
            Lines = LinesOf(health, delivery),
            Fields =
            [
                new("library", SafeText.OneLine(library)),
                new("articles", $"{corpus.Articles.Count}"),
                new("paragraphs", $"{corpus.Paragraphs.Count}"),
                new("figures", $"{corpus.Ledger.Figures.Count}"),
                new("problems", corpus.Problems.Count == 0 ? "none" : $"{corpus.Problems.Count}"),
                new("content hash", corpus.Hash),
                new("version", version),
                new("state kept in", SafeText.OneLine(WithoutFolders(health.Name))),
                .. opinions is { } judged ? new CardField[] { new("judged helpful", $"{judged.Helpful}"), new("judged not helpful", $"{judged.NotHelpful}") } : [],
                .. delivery is null ? [] : FieldsOf(delivery),
            ],
            Tables = corpus.Problems.Count == 0 ? [] : [new CardTable("Doubtful places", ["what was found"], [.. corpus.Problems.Take(MostProblems).Select(problem => (IReadOnlyList<string>)[SafeText.OneLine(problem.ToString())])])],
            Note = left > 0 ? $"{left} more doubtful places are not shown." : null,
        };
    }

    /// <summary>A whole channel may read a status: the folders of the machine are nobody's business there.</summary>
    private static string WithoutFolders(string name) =>
        name.IndexOfAny(['/', '\\']) is >= 0 and var path && name.LastIndexOf(' ', path) is var blank ? $"{name[..(blank + 1)]}{name[(name.LastIndexOfAny(['/', '\\']) + 1)..]}" : name;

    private static CardMark MarkOf(Corpus corpus, IStateHealth health, DeliveryCounts? delivery) =>
        corpus.Articles.Count == 0 ? new CardMark("Empty", CardTone.Bad)
        : health.Wrong is not null ? new CardMark("Nothing can be kept", CardTone.Bad)
        : corpus.Problems.Count > 0 || delivery is { Posts.Ambiguous: > 0 } ? new CardMark("With doubts", CardTone.Open)
        : new CardMark("Ready", CardTone.Good);

    private static List<CardLine> LinesOf(IStateHealth health, DeliveryCounts? delivery)
    {
        var lines = new List<CardLine>();
        if (health.Wrong is not null)
        {
            lines.Add(new CardLine("Answers are given, but nothing can be written down at the moment: follow-ups, buttons and settings may not work."));
        }

        if (delivery is { Posts.Ambiguous: > 0 and var doubtful })
        {
            lines.Add(new CardLine($"Of {doubtful} {(doubtful == 1 ? "post" : "posts")} it could not be found out whether they were posted; the log names them."));
        }

        return lines;
    }

    private static CardField[] FieldsOf(DeliveryCounts delivery) =>
    [
        new("messages waiting", $"{delivery.Waiting}"),
        new("posts due", $"{delivery.Posts.Due}"),
        new("posts on their way", $"{delivery.Posts.Sending}"),
        new("posts posted", $"{delivery.Posts.Posted}"),
        new("posts in doubt", $"{delivery.Posts.Ambiguous}"),
        new("posts skipped", $"{delivery.Posts.Skipped}"),
        new("channels with a digest", $"{delivery.Subscriptions}"),
    ];
}
