using AxisBot.Answering.Composing;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>One day's issue of the digest.</summary>
public static class DigestCard
{
    private const int MostChanges = 6;

    /// <summary>The cards of an issue: the figure of the day with what changed, and a disagreement or a trend.</summary>
    public static IReadOnlyList<Card> Of(DigestIssue issue) =>
        [FirstOf(issue), .. issue.Disagreement is { } disagreement ? [DisagreementCard.Of(disagreement)] : issue.Trend is { } trend ? [TrendOf(trend)] : Array.Empty<Card>()];

    private static Card FirstOf(DigestIssue issue)
    {
        var sources = new SourceList();
        var lead = issue.Fact is { } fact
            ? sources.Line($"The figure of the day: {FigureWords.Moved(fact.Figure)} — {FigureWords.Topic(fact.Figure)}.", fact.Figure)
            : new CardLine("The library has no figure that can stand alone today.");
        return new Card
        {
            Kind = CardKind.Digest,
            Title = $"Digest of {FigureWords.DayOf(issue.Day)}",
            Lead = lead,
            Lines = LinesOf(issue, sources),
            Fields = FieldsOf(issue),
            Tables = issue.Change is { IsNone: false } change ? [ChangesOf(change, sources)] : [],
            Sources = sources.Sources,
            Actions = ActionsOf(issue),
            Note = issue.LateFor is { } due ? $"This issue comes late: it was due at {due:HH\\:mm}." : null,
        };
    }

    private static List<CardField> FieldsOf(DigestIssue issue)
    {
        var fields = new List<CardField>();
        if (issue.Fact is { } fact)
        {
            fields.Add(new CardField("as of", FigureWords.AsOf(fact.Figure.Paragraph.Source)));
        }

        if (issue.Author is { } model)
        {
            fields.Add(new CardField("described by", PenmanshipWords.NameOf(model)));
        }

        return fields;
    }

    private static List<CardLine> LinesOf(DigestIssue issue, SourceList sources)
    {
        var lines = new List<CardLine>();
        if (issue.Fact is { } fact)
        {
            lines.Add(sources.Line(Phrases.Quote(fact.Figure), fact.Figure));
            lines.AddRange(issue.Prose.Select(sources.Line));
        }

        lines.Add(new CardLine(issue.Change switch
        {
            null => "There is no earlier issue to tell changes from.",
            { IsNone: true } => "No figure of the library has changed since the last issue.",
            var change => $"Since the last issue: {change.Added.Count} added, {change.Changed.Count} changed, {change.Gone.Count} gone.",
        }));
        if (issue.Skipped.Count > 0)
        {
            lines.Add(new CardLine(SkippedOf(issue.Skipped)));
        }

        if (issue.Question is { } question)
        {
            lines.Add(new CardLine($"A question to try: {question.Text}"));
        }

        return lines;
    }

    private static string SkippedOf(IReadOnlyList<DateOnly> days) => days.Count == 1
        ? $"There was no issue on {FigureWords.DayOf(days[0])}: by the time it could be posted, it was too late for it."
        : $"There were no issues from {FigureWords.DayOf(days[0])} to {FigureWords.DayOf(days[^1])}: by the time they could be posted, it was too late for them.";

    /// <summary>What changed: of what is there, with its source; what is gone has none any more.</summary>
    private static CardTable ChangesOf(LedgerChange change, SourceList sources)
    {
        var rows = change.Changed.Select(pair => (IReadOnlyList<string>)["changed", $"{FigureWords.Hedged(pair.Now)}, before: {pair.Before.Text}", FigureWords.Topic(pair.Now), PlaceOf(pair.Now)])
            .Concat(change.Added.Select(figure => (IReadOnlyList<string>)["added", FigureWords.Hedged(figure), FigureWords.Topic(figure), PlaceOf(figure)]))
            .Concat(change.Gone.Select(figure => (IReadOnlyList<string>)["gone", figure.Text, figure.Topic, figure.File]));
        var all = change.Changed.Count + change.Added.Count + change.Gone.Count;
        return new CardTable(all > MostChanges ? $"What changed (the first {MostChanges} of {all})" : "What changed", ["", "figure", "topic", "source"], [.. rows.Take(MostChanges)]);

        string PlaceOf(Figure figure) => change.Changed.Count + change.Added.Count <= MostChanges ? sources.PlaceOf(figure) : figure.Paragraph.ToString();
    }

    private static Card TrendOf(FactCard trend)
    {
        var sources = new SourceList();
        var (first, last) = (trend.Series[0], trend.Series[^1]);
        return new Card
        {
            Kind = CardKind.Series,
            Title = $"Over time: {string.Join(", ", new[] { FigureWords.Measure(last), FigureWords.Pair(last) }.Where(part => part.Length > 0))}",
            Lead = sources.Line($"From {FigureWords.Hedged(first)} ({FigureWords.When(first)}) to {FigureWords.Hedged(last)} ({FigureWords.When(last)}).", first, last),
            Lines = Growth.Between(first, last) is { } growth ? [sources.Line(growth, first, last)] : [],
            Chart = SeriesChart.Of(trend.Series),
            Tables = [FigureCard.SeriesOf(trend, sources)],
            Sources = sources.Sources,
        };
    }

    private static List<CardAction> ActionsOf(DigestIssue issue)
    {
        var actions = new List<CardAction>();
        if (issue.Fact is { } fact)
        {
            actions.Add(new CardAction(CardActionKind.CopyCitation, "Copy citation", FigureName.Of(fact.Figure)));
        }

        if (issue.Question is { } question)
        {
            actions.Add(new CardAction(CardActionKind.Ask, SafeText.Shortened(question.Text, 80), question.Name));
        }

        return actions;
    }
}
