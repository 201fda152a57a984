using System.Globalization;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Answers;

/// <summary>Puts into words the question that a figure answers.</summary>
internal static class FigureQuestion
{
    private const int Pair = 2;

    /// <summary>The question; null for a figure that too little is known of to ask for it.</summary>
    public static string? Of(Figure figure) =>
        figure is { Value: not null, Parties.Count: > 0, Measures.Count: > 0, Period: { } period } && TimeOf(period) is { } time && Asking(figure.Kind) is { } asking
            ? $"{asking} {figure.Measures[0].Name} {PartiesOf(figure)} {time}?"
            : null;

    private static string? Asking(FigureKind kind) => kind switch
    {
        FigureKind.Money or FigureKind.VolumePerDay => "How much was",
        FigureKind.Percent => "What percentage was",
        _ => null,
    };

    private static string PartiesOf(Figure figure) => figure switch
    {
        { Flow: { From: { } from, To: { } to } } => $"from {from.NameInSentence} to {to.NameInSentence}",
        { Parties.Count: >= Pair } => $"between {figure.Parties[0].NameInSentence} and {figure.Parties[1].NameInSentence}",
        _ => $"of {figure.Parties[0].NameInSentence}",
    };

    private static string? TimeOf(Period period) => period.Grain switch
    {
        PeriodGrain.Year when period.Start.Month == 1 => period.Start.ToString("'in' yyyy", CultureInfo.InvariantCulture),
        PeriodGrain.Month => period.Start.ToString("'in' MMMM yyyy", CultureInfo.InvariantCulture),
        _ => null,
    };
}
