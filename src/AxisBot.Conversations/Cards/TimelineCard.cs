using AxisBot.Answering.Composing;
using AxisBot.Conversations.Facts;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Cards;

/// <summary>Dated events and figures in order.</summary>
public static class TimelineCard
{
    private const int LongestEvent = 110;

    /// <summary>How many are shown: the latest.</summary>
    public const int Most = 10;

    /// <summary>The card of at least one event.</summary>
    /// <param name="topic">What was asked for.</param>
    /// <param name="events">The figures that state the events, the earliest first.</param>
    public static Card Of(string topic, IReadOnlyList<Figure> events)
    {
        var sources = new SourceList();
        var shown = events.TakeLast(Most).ToList();
        var earlier = events.Count - shown.Count;
        return new Card
        {
            Kind = CardKind.Timeline,
            Title = $"Timeline: {topic}",
            Lead = new CardLine($"{Count(events.Count)}, from {FigureWords.When(events[0])} to {FigureWords.When(events[^1])}."),
            Tables = [new CardTable("In order", ["when", "what", "source"], [.. shown.Select(figure =>
                (IReadOnlyList<string>)[FigureWords.When(figure), WhatOf(figure), sources.PlaceOf(figure)])])],
            Sources = sources.Sources,
            Note = earlier > 0 ? $"{earlier} earlier {(earlier == 1 ? "one is" : "ones are")} not shown; name a year to see {(earlier == 1 ? "it" : "them")}." : null,
        };
    }

    private static string WhatOf(Figure figure) => figure.Kind == FigureKind.Date
        ? SafeText.Shortened(Phrases.Quote(figure), LongestEvent)
        : string.Join(": ", new[] { string.Join(", ", new[] { FigureWords.Measure(figure), FigureWords.Pair(figure) }.Where(part => part.Length > 0)), FigureWords.Moved(figure) }.Where(part => part.Length > 0));

    private static string Count(int events) => events == 1 ? "One dated figure or event" : $"{events} dated figures and events";
}
