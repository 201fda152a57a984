using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Reading;

/// <summary>
/// Reads front matter that is nothing but lines such as "name: some words". They are the same to any reader
/// of YAML, and a start need not wait for one.
/// </summary>
internal static class PlainFields
{
    private const string Separator = ": ";

    /// <summary>The fields; null where a line could mean more than it shows.</summary>
    public static YamlNode? Read(string lines)
    {
        var fields = new List<YamlEntry>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = line.IndexOf(Separator, StringComparison.Ordinal);
            if (cut <= 0 || !IsName(line.AsSpan(0, cut)) || ValueOf(line[(cut + Separator.Length)..]) is not { } value)
            {
                return null;
            }

            fields.Add(new(line[..cut], new YamlNode { Scalar = value }));
        }

        return new YamlNode { Entries = fields };
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string? ValueOf(string text) =>
        text is ['"', .. var quoted, '"'] ? (quoted.Any(c => c is '"' or '\\' || char.IsControl(c)) ? null : quoted)
        : IsPlain(text) ? text
        : null;

    /// <summary>Whether a value begins and ends with a letter or a digit and has only such signs between as YAML gives no meaning.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (' ' or ',' or '.' or '-' or '_' or '/'))
            {
                return false;
            }
        }

        return text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]);
    }
}
