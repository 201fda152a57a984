using System.Text.Json;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Benchmarks.Texts;

/// <summary>A question with the turns before it.</summary>
internal sealed record ThreadQuestion(string Text, IReadOnlyList<Turn> History)
{
    private const int MadeUp = 80;
    private const int Seed = 80;

    /// <summary>The questions of the gold set; where that is missing, made-up ones over the corpus.</summary>
    public static IReadOnlyList<ThreadQuestion> Read(string? shared, Corpus corpus)
    {
        if (shared is null)
        {
            string[] paragraphs = [.. corpus.Paragraphs.Select(paragraph => paragraph.Text)];
            return [.. MadeUpQuestions.About(paragraphs, MadeUp, new Random(Seed)).Select(question => new ThreadQuestion(question.Text, []))];
        }

        return [.. File.ReadLines(Path.Combine(shared, "gold", "dev.jsonl")).Where(line => line.Length > 0).Select(Parse)];
    }

    private static ThreadQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var history = json.RootElement.TryGetProperty("history", out var messages)
            ? messages.EnumerateArray().Select(message => message.GetProperty("content").GetString()!).Chunk(2)
            : [];
        return new ThreadQuestion(
            json.RootElement.GetProperty("question").GetString()!,
            [.. history.Select(turn => new Turn(turn[0], turn.ElementAtOrDefault(1) ?? ""))]);
    }
}
