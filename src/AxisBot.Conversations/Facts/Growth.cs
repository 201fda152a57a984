using System.Globalization;
using AxisBot.Knowledge.Figures;

namespace AxisBot.Conversations.Facts;

/// <summary>What was computed from two figures of one thing at two times.</summary>
internal static class Growth
{
    private const decimal Most = 1_000_000_000_000_000m;

    /// <summary>The change in words, marked as computed; null where the two are of no one unit, or nothing can be computed from them.</summary>
    public static string? Between(Figure earlier, Figure later)
    {
        if (earlier.Value is not { } from || later.Value is not { } to || earlier.Unit != later.Unit || earlier.Kind != later.Kind || Math.Abs(from) > Most || Math.Abs(to) > Most)
        {
            return null;
        }

        var computed = earlier.Hedge is null && later.Hedge is null ? "(computed)" : "(computed; the hedges of the figures hold for it too)";
        var times = $"from {FigureWords.When(earlier)} to {FigureWords.When(later)}";
        if (from == to)
        {
            return $"No change {times} {computed}.";
        }

        return earlier.Kind == FigureKind.Percent
            ? string.Create(CultureInfo.InvariantCulture, $"{Way(from, to)} {Math.Abs(to - from):0.##} percentage points {times} {computed}.")
            : from > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Way(from, to)} {Math.Abs(Math.Round(((to / from) - 1) * 100, 1)):#,##0.#}% {times} {computed}.") : null;
    }

    private static string Way(decimal from, decimal to) => to > from ? "Up" : "Down";
}
