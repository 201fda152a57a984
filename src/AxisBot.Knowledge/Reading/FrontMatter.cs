using System.Globalization;
using AxisBot.Knowledge.Yaml;
using YamlDotNet.Core;

namespace AxisBot.Knowledge.Reading;

/// <summary>The lines between two "---" at the head of a Markdown or text file.</summary>
/// <param name="Fields">What they say; an empty node where the file has none.</param>
/// <param name="Length">How many characters of the file they take.</param>
internal sealed record FrontMatter(YamlNode Fields, int Length)
{
    private const int MostCharacters = 32 * 1024;

    public static readonly FrontMatter None = new(YamlNode.Empty, 0);

    public string? this[string field] => Fields[field].Scalar is { Length: > 0 } value ? value : null;

    public bool IsBrief => this["kind"] == "brief";

    public DateOnly? Published =>
        DateOnly.TryParse(this["published"], CultureInfo.InvariantCulture, out var day) ? day : null;

    /// <exception cref="UnreadableFileException">The lines are no plain YAML.</exception>
    public static FrontMatter Read(string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) && !text.StartsWith("---\r\n", StringComparison.Ordinal))
        {
            return None;
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = FindClosingLine(text, start);
        if (end < 0)
        {
            return None;
        }

        if (end - start > MostCharacters)
        {
            throw new UnreadableFileException($"its front matter is longer than {MostCharacters} characters; shorten it");
        }

        try
        {
            var lines = text[start..end];
            var fields = PlainFields.Read(lines) ?? YamlNodeReader.Read(new StringReader(lines));
            var behind = text.IndexOf('\n', end);
            return new FrontMatter(fields, behind < 0 ? text.Length : behind + 1);
        }
        catch (YamlException fault)
        {
            throw new UnreadableFileException(
                $"its front matter is no plain YAML (line {fault.Start.Line + 1}: {fault.Message}); mend or remove it");
        }
    }

    private static int FindClosingLine(string text, int start)
    {
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(line, end - line).TrimEnd().SequenceEqual("---"))
            {
                return line;
            }

            line = end + 1;
        }

        return -1;
    }
}
