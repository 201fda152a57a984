using AxisBot.Answering.Composing;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>How a person would ask for a figure that has parties and a measure.</summary>
internal static class QuestionWords
{
    private const int Pair = 2;

    /// <summary>The question: "How much was trade between Norland and Sudria in 2022?".</summary>
    public static string For(Figure figure)
    {
        var measure = Phrases.MeasureOf(figure);
        var thing = $"{measure} {Whose(figure)}{When(figure)}";
        return (figure.Kind, figure.Direction, figure.Unit) switch
        {
            (FigureKind.Percent, Direction.Up or Direction.Down, _) => $"By how much did {measure} {Whose(figure)} {(figure.Direction == Direction.Up ? "rise" : "fall")}{When(figure)}?",
            (FigureKind.Percent, _, _) => $"What percentage is given for {thing}?",
            (FigureKind.Count, _, { Length: > 0 } unit) when unit == measure || unit.EndsWith($" {measure}", StringComparison.Ordinal) => $"How many {unit} are given for {Phrases.Names(figure.Parties.Take(Pair))}{When(figure)}?",
            (FigureKind.Count, _, { Length: > 0 } unit) => $"How many {unit} are given for {thing}?",
            _ when Phrases.IsFlow(measure) => $"How much {(IsPlural(measure) ? "were" : "was")} {thing}?",
            (FigureKind.Money, _, _) => $"How much money is given for {thing}?",
            (FigureKind.VolumePerDay, _, _) when !IsPlural(measure) => $"How much {measure} per day is given for {Phrases.Names(figure.Parties.Take(Pair))}{When(figure)}?",
            _ => $"What figure is given for {thing}?",
        };
    }

    private static string Whose(Figure figure)
    {
        var (from, to) = (figure.Flow.From, figure.Flow.To);
        return from is not null && to is not null && figure.Parties.Take(Pair).Contains(from) && figure.Parties.Take(Pair).Contains(to)
            ? $"from {from.NameInSentence} to {to.NameInSentence}"
            : $"{(figure.Parties.Count >= Pair && Phrases.IsBetween(Phrases.MeasureOf(figure)) ? "between" : "of")} {Phrases.Names(figure.Parties.Take(Pair))}";
    }

    private static string When(Figure figure) => figure.Period switch
    {
        null or { IsOpen: true } => "",
        { Grain: PeriodGrain.Day } day => $" on {Phrases.When(day)}",
        { Grain: PeriodGrain.Span } span => $" for {Phrases.When(span)}",
        var period => $" in {Phrases.When(period)}",
    };

    /// <summary>Whether a name is of many: "exports", "troops"; not "gas", "business".</summary>
    private static bool IsPlural(string name) => name.Length > 3 && name[^1] == 's' && name[^2] is not ('s' or 'u' or 'i');
}
