using System.Text;

namespace AxisBot.Answering.Checking;

/// <summary>Finds the numbers that a text writes in digits, as written but without the signs that group their digits.</summary>
internal static class Numerals
{
    private const int Group = 3;

    public static IEnumerable<string> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                var end = EndOf(text, i);
                yield return WithoutGrouping(text[i..end]);
                i = end - 1;
            }
        }
    }

    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || (IsJoint(text[end]) && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static string WithoutGrouping(string number)
    {
        var plain = new StringBuilder(number.Length);
        for (var i = 0; i < number.Length; i++)
        {
            if (!(IsJoint(number[i]) && number[i] != '.' && DigitsFrom(number, i + 1) == Group))
            {
                plain.Append(number[i]);
            }
        }

        return plain.ToString();
    }

    private static int DigitsFrom(string number, int start)
    {
        var end = start;
        while (end < number.Length && char.IsDigit(number[end]))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsJoint(char sign) => sign is '.' or ',' or '\u00A0' or '\u202F';
}
