using System.Globalization;
using AxisBot.Answering.Composing;
using AxisBot.Answering.Questions;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Libraries;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>Two figures of one unit, side by side.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
public sealed record FigurePair(Figure One, Figure Other)
{
    private const int MostTried = 12;

    /// <summary>The two figures that two topics are best compared by, or in words why they cannot be compared.</summary>
    public static (FigurePair? Pair, string? Fault) Find(string one, string other, LibrarySnapshot library)
    {
        var (left, right) = (library.Answerer.Read(one), library.Answerer.Read(other));
        var ones = FiguresOn(one, left, right, library);
        var others = FiguresOn(other, right, left, library);
        if (ones.Count == 0 || others.Count == 0)
        {
            return (null, $"The articles give no figure on “{CommandArguments.Shown(ones.Count == 0 ? one : other)}”, so the two cannot be compared.");
        }

        var pairs = ones.Take(MostTried).SelectMany(_ => others.Take(MostTried), (a, b) => new FigurePair(a, b)).Where(pair => pair.One != pair.Other).ToList();
        var best = pairs.Where(pair => pair.HasOneUnit && (pair.One.Kind != FigureKind.Percent || pair.HasOneMeasure)).OrderByDescending(pair => pair.Closeness).FirstOrDefault();
        return best is not null ? (best, null) : (null, WhyNot(ones[0], others[0]));
    }

    /// <summary>Whether one can be set against the other.</summary>
    public bool HasOneUnit => One.Kind == Other.Kind && One.Unit == Other.Unit && One.Value is not null && Other.Value is not null
        && One.Kind is FigureKind.Money or FigureKind.Percent or FigureKind.VolumePerDay or FigureKind.Count or FigureKind.Rate or FigureKind.Duration;

    /// <summary>Whether both measure the same by the vocabulary.</summary>
    public bool HasOneMeasure => One.Measures.Intersect(Other.Measures).Any() || (One.Measures.Count == 0 && Other.Measures.Count == 0 && One.Measure == Other.Measure);

    /// <summary>Whether both hold for the same time, or for none.</summary>
    public bool HasOneTime => One.Period is null || Other.Period is null ? One.Period == Other.Period : One.Period.IsSameTimeAs(Other.Period);

    /// <summary>Whether a hedge of either holds for what is computed of them.</summary>
    public bool IsHedged => One.Hedge is not null || Other.Hedge is not null;

    /// <summary>What the two make, in a sentence of computed numbers; null where they are of no one unit.</summary>
    public string? Computed()
    {
        if (!HasOneUnit || One.Value is not { } one || Other.Value is not { } other)
        {
            return null;
        }

        if (one == other)
        {
            return "Both are equal";
        }

        var (larger, smaller) = one > other ? (one, other) : (other, one);
        var which = one > other ? "The first" : "The second";
        var difference = One.Kind == FigureKind.Percent ? $"{Number(larger - smaller)} percentage points" : WithUnit(Amount(larger - smaller), One.Unit);
        var ratio = smaller > 0 && One.Kind != FigureKind.Percent ? $", {Number(Math.Round(larger / smaller, 2))} times as much" : "";
        return $"{which} is larger by {difference}{ratio}";
    }

    private double Closeness => (HasOneMeasure ? 4 : 0) + (HasOneTime ? 2 : 0) + (One.Period?.Grain == Other.Period?.Grain ? 1 : 0);

    /// <summary>The figures on a topic; a topic that names nothing but parties or a time borrows what is measured from the other.</summary>
    private static IReadOnlyList<Figure> FiguresOn(string topic, Question question, Question other, LibrarySnapshot library)
    {
        if (FigureLabels.Of(library.Corpus).Find(topic) is { } known)
        {
            return [known];
        }

        var isKnown = question.Parties.Count + question.Periods.Count > 0;
        var borrowed = isKnown && question.Measures.Count == 0 ? string.Join(' ', other.Measures.Select(measure => measure.Name)) : "";
        var lent = isKnown && question.Parties.Count == 0 && question.Measures.Count == 0 ? string.Join(' ', other.Parties.Select(party => party.Name)) : "";
        var whole = $"{topic} {borrowed} {lent}".Trim();
        return FactFinder.Find(whole == topic ? question : library.Answerer.Read(whole), library.Corpus.Ledger);
    }

    private static string WhyNot(Figure one, Figure other) => new FigurePair(one, other).HasOneUnit
        ? $"{Told(one)} and {Told(other)} are shares or changes of different things, so they cannot be compared."
        : $"{Phrases.Capital(Told(one))} is a {FigureWords.Kind(one)}; {Told(other)} is a {FigureWords.Kind(other)}. They have no unit in common, so they cannot be compared.";

    private static string Told(Figure figure) => $"{FigureWords.Hedged(figure)} ({FigureWords.Topic(figure)})";

    /// <summary>A number with its scale where that loses nothing: "1.6 billion".</summary>
    private static string Amount(decimal value)
    {
        var (scale, name) = value >= 1_000_000_000m ? (1_000_000_000m, " billion") : value >= 1_000_000m ? (1_000_000m, " million") : (1m, "");
        return decimal.Round(value / scale, 2) * scale == value ? $"{Number(value / scale)}{name}" : Number(value);
    }

    /// <summary>Dollars as the articles write them, "$1.6 billion"; any other unit behind the number.</summary>
    private static string WithUnit(string amount, string? unit) => unit == "USD" ? $"${amount}" : $"{amount} {unit}".TrimEnd();

    private static string Number(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
