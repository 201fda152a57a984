namespace AxisBot.Knowledge.Figures;

/// <summary>The names of the kinds as the command line and the vocabulary write them.</summary>
public static class FigureKindNames
{
    /// <summary>The name of a kind: lower case, words parted by spaces.</summary>
    public static string NameOf(FigureKind kind) => kind switch
    {
        FigureKind.Money => "money",
        FigureKind.Percent => "percent",
        FigureKind.VolumePerDay => "volume per day",
        FigureKind.Count => "count",
        FigureKind.Date => "date",
        FigureKind.Duration => "duration",
        FigureKind.Rank => "rank",
        FigureKind.Multiple => "multiple",
        FigureKind.Rate => "rate",
        FigureKind.Version => "version",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of figure."),
    };

    internal static FigureKind? Find(string? name)
    {
        foreach (var kind in Enum.GetValues<FigureKind>())
        {
            if (NameOf(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }
}
