using System.Text.Json;
using AxisBot.CommandLine;

namespace AxisBot.Batches;

/// <summary>Reads the questions of a batch: a file with one JSON object a line.</summary>
internal static class BatchReader
{
    private const string Shape = "{\"id\": \"q1\", \"question\": \"...\"}";

    /// <summary>All questions, in order.</summary>
    /// <exception cref="BadUseException">The file or a line of it cannot be read; the message names both.</exception>
    public static IReadOnlyList<BatchQuestion> Read(string file)
    {
        var questions = new List<BatchQuestion>();
        var number = 0;
        foreach (var line in Lines(file))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                questions.Add(ReadLine(line, file, number));
            }
        }

        return questions.Count > 0 ? questions : throw new BadUseException($"{file} holds no question; write one JSON object a line: {Shape}");
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BadUseException($"there is no file \"{file}\" (--batch); name a file of questions, one JSON object a line");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BadUseException($"{file} (--batch) cannot be read: {fault.Message}");
        }
    }

    private static BatchQuestion ReadLine(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return new BatchQuestion(Id(json.RootElement), Text(json.RootElement), HistoryReader.Read(json.RootElement));
        }
        catch (JsonException fault)
        {
            throw new BadUseException($"{file}, line {number}: it is no JSON (at byte {fault.BytePositionInLine + 1}); write one object a line: {Shape}");
        }
        catch (InvalidOperationException)
        {
            throw new BadUseException($"{file}, line {number}: it has half a character in it (a \\ud800 to \\udfff without its partner); mend it");
        }
        catch (FormatException fault)
        {
            throw new BadUseException($"{file}, line {number}: {fault.Message}");
        }
    }

    private static string Id(JsonElement question)
    {
        if (question.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"it is no object; write {Shape}");
        }

        return question.TryGetProperty("id", out var id) ? id.ValueKind switch
        {
            JsonValueKind.String when id.GetString() is { Length: > 0 } text => text,
            JsonValueKind.Number => id.GetRawText(),
            _ => throw new FormatException("its \"id\" is no text; write \"id\": \"q1\""),
        }
        : throw new FormatException("it has no \"id\"; write \"id\": \"q1\", so that its answer can be told apart");
    }

    private static string Text(JsonElement question) =>
        question.TryGetProperty("question", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!
            : throw new FormatException("it has no \"question\", or one that is no text; write \"question\": \"...\"");
}
