using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Recognises the figures of a sentence that tell how one thing changed, and makes a series of them.</summary>
internal static class SeriesLinker
{
    private static readonly string[] Links = ["to", "from", "against", "than", "compared", "after", "versus"];

    /// <summary>Adds the figures of a sentence to those of its paragraph, each with its series.</summary>
    public static void Link(SentenceReading reading, List<Figure> sentence, List<Figure> paragraph)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            for (var j = i + 1; j < sentence.Count; j++)
            {
                if (IsSeries(reading, sentence, i, j))
                {
                    var name = sentence[i].Series ?? $"{sentence[i].Paragraph}.{paragraph.Count + i + 1}";
                    sentence[i] = sentence[i] with { Series = name };
                    sentence[j] = sentence[j] with { Series = name };
                    Complete(sentence, i, j);
                    break;
                }
            }
        }

        paragraph.AddRange(sentence);
    }

    private static bool IsSeries(SentenceReading reading, List<Figure> figures, int i, int j)
    {
        var (one, other) = (figures[i], figures[j]);
        if ((one.Kind != other.Kind && !IsUnitOfRate(one, other)) || one.Kind is FigureKind.Date or FigureKind.Rank or FigureKind.Multiple or FigureKind.Version || !SameUnit(one, other))
        {
            return false;
        }

        if (one.Period is not null && other.Period is not null && one.Period.IsSameTimeAs(other.Period))
        {
            return false;
        }

        var gap = TextSpan.Between(one.Span.End, other.Span.Start);
        if (gap.Length is < 0 or >= 90)
        {
            return false;
        }

        var between = gap.In(reading.Text);
        return !between.Contains(';', StringComparison.Ordinal)
            && Tokenizer.Tokenize(between).Any(token => Links.Contains(token.Text))
            && (one.Period is not null || other.Period is not null);
    }

    /// <summary>Whether the second figure only left out "per day", which the first one says.</summary>
    private static bool IsUnitOfRate(Figure one, Figure other) =>
        other.Kind == FigureKind.Count && one.Kind is FigureKind.VolumePerDay or FigureKind.Rate && SameUnit(one, other);

    /// <summary>A figure with the unit that only the one before it has: "7.4 million crates per month"; null for money, whose sign stands before.</summary>
    private static string? Completed(string text, Figure unitOf)
    {
        if (unitOf.Kind == FigureKind.Money || unitOf.Unit is not { } unit)
        {
            return null;
        }

        var parts = unit.Split('/');
        var counted = text.Contains(parts[0], StringComparison.OrdinalIgnoreCase) ? text : $"{text} {parts[0]}";
        return parts.Length > 1 ? $"{counted} per {parts[1]}" : counted;
    }

    private static bool IsBareScaled(Figure figure) => figure is { Unit: null, Kind: FigureKind.Count, Value: >= 1000 };

    private static bool SameUnit(Figure one, Figure other) =>
        one.Unit == other.Unit || IsBareScaled(other) || (one.Unit?.Split('/')[0] == other.Unit?.Split('/')[0]);

    /// <summary>Lends the second figure of a series the time unit and parties that only the first has.</summary>
    private static void Complete(List<Figure> figures, int i, int j)
    {
        var (one, other) = (figures[i], figures[j]);
        if (one.Unit != other.Unit && (IsBareScaled(other) || one.Unit?.Contains('/', StringComparison.Ordinal) == true))
        {
            figures[j] = other = other with { Unit = one.Unit, Kind = one.Kind, CompletedText = Completed(other.ValueText, one) };
        }

        if (one.Period is not null && other.Period is not null && other.Period.Start < one.Period.Start)
        {
            figures[j] = other with { Direction = Direction.None };
        }
        else
        {
            figures[i] = one with { Direction = Direction.None };
        }
    }
}
