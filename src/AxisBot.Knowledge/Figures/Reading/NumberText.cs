using System.Globalization;
using System.Text.RegularExpressions;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Reads the digits of a number: "4,000", "244.8", "244,8", "1 000", "1.000,5".</summary>
internal static partial class NumberText
{
    /// <summary>The value of a token of digits; false where it has too many.</summary>
    /// <param name="digits">The digits with their marks.</param>
    /// <param name="commaIsDecimal">Whether a lone comma before three digits parts the decimals, as in German.</param>
    /// <param name="value">What it is worth.</param>
    public static bool TryRead(string digits, bool commaIsDecimal, out decimal value)
    {
        var plain = Plain(digits, commaIsDecimal);
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static string Plain(string digits, bool commaIsDecimal)
    {
        if (commaIsDecimal ? PointGroups().IsMatch(digits) : ManyPointGroups().IsMatch(digits))
        {
            return digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }

        if (CommaGroups().IsMatch(digits) && !(commaIsDecimal && digits.AsSpan().Count(',') == 1))
        {
            return digits.Replace(",", "", StringComparison.Ordinal);
        }

        return digits.Replace(',', '.');
    }

    [GeneratedRegex(@"^\d{1,3}(,\d{3})+(\.\d+)?$|^\d{1,2}(,\d{2})+,\d{3}(\.\d+)?$")]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"^\d{1,3}((\.\d{3}){2,}(,\d+)?|(\.\d{3})+,\d+)$")]
    private static partial Regex ManyPointGroups();
}
