using System.Globalization;

namespace AxisBot.Knowledge.Disagreements;

/// <summary>Tells a rounded number from a different one.</summary>
public static class Rounding
{
    private const decimal LargestShare = 20;

    /// <summary>Whether all numbers are one and the same number, rounded more or less.</summary>
    public static bool AreRounded(IReadOnlyList<decimal> values)
    {
        var exact = values.MaxBy(SignificantDigits);
        return values.All(value => IsRoundedTo(exact, value));
    }

    private static bool IsRoundedTo(decimal exact, decimal rounded)
    {
        if (exact == rounded)
        {
            return true;
        }

        var step = 1m;
        var rest = Math.Abs(rounded);
        while (rest != 0 && rest % 10 == 0)
        {
            rest /= 10;
            step *= 10;
        }

        var difference = Math.Abs(exact - rounded);
        return difference * 2 <= step && difference * LargestShare < Math.Abs(exact);
    }

    private static int SignificantDigits(decimal value) =>
        value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length;
}
