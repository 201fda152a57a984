namespace AxisBot.Answering.Composing;

/// <summary>Tells a rounded number from a different one.</summary>
internal static class Rounding
{
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

        return Math.Abs(exact - rounded) * 2 <= step && Math.Abs(exact - rounded) < Math.Abs(exact) / 20;
    }

    private static int SignificantDigits(decimal value)
    {
        var digits = value.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('-', '0');
        return digits.Length;
    }
}
