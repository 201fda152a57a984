using System.Text.Json;
using AxisBot.Benchmarks.Rivals;
using AxisBot.Knowledge.Articles;

namespace AxisBot.Benchmarks.Squad;

/// <summary>A question about an encyclopedia article, with where its answer stands.</summary>
internal sealed record SquadQuestion(string Id, string Text, string File, int Paragraph, IReadOnlyList<string> Answers)
{
    public static List<SquadQuestion> ReadAll(string path) => [.. System.IO.File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    public bool IsParagraph(Paragraph paragraph) => paragraph.Source.File == File && paragraph.Number == Paragraph;

    /// <summary>Whether a sentence holds an answer, as the scorer of the set compares them.</summary>
    public bool IsIn(string sentence)
    {
        var words = $" {string.Join(' ', PlainBm25.Words(sentence))} ";
        return Answers.Any(answer => words.Contains($" {string.Join(' ', PlainBm25.Words(answer))} ", StringComparison.Ordinal));
    }

    private static SquadQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new SquadQuestion(
            root.GetProperty("id").GetString()!,
            root.GetProperty("question").GetString()!,
            root.GetProperty("file").GetString()!,
            root.GetProperty("paragraph").GetInt32(),
            [.. root.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!)]);
    }
}
