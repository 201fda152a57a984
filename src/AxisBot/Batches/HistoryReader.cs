using System.Text.Json;
using AxisBot.Answering.Questions;

namespace AxisBot.Batches;

/// <summary>
/// Reads the earlier turns of a thread, in any of the forms in which they are written down: objects with a question and
/// perhaps an answer, messages with a role and a content, or questions alone.
/// </summary>
internal static class HistoryReader
{
    /// <summary>The turns, oldest first; none where the question has no history.</summary>
    /// <exception cref="FormatException">The history has another form; the message says which are read.</exception>
    public static IReadOnlyList<Turn> Read(JsonElement question)
    {
        if (!question.TryGetProperty("history", out var history) || history.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (history.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("its \"history\" is no list; write \"history\": [{\"question\": \"...\", \"answer\": \"...\"}]");
        }

        var turns = new List<Turn>();
        foreach (var item in history.EnumerateArray())
        {
            Add(turns, item);
        }

        return turns;
    }

    private static void Add(List<Turn> turns, JsonElement item)
    {
        switch (item.ValueKind)
        {
            case JsonValueKind.String:
                turns.Add(new Turn(item.GetString()!, ""));
                break;
            case JsonValueKind.Object when TextOf(item, "question") is { } asked:
                turns.Add(new Turn(asked, TextOf(item, "answer") ?? ""));
                break;
            case JsonValueKind.Object when TextOf(item, "role") is { } role && TextOf(item, "content") is { } content:
                AddMessage(turns, role, content);
                break;
            default:
                throw new FormatException("an entry of its \"history\" is neither {\"question\", \"answer\"} nor {\"role\", \"content\"} nor a text");
        }
    }

    private static void AddMessage(List<Turn> turns, string role, string content)
    {
        switch (role)
        {
            case "user":
                turns.Add(new Turn(content, ""));
                break;
            case "assistant" when turns.Count > 0:
                turns[^1] = turns[^1] with { Answer = turns[^1].Answer.Length == 0 ? content : $"{turns[^1].Answer}\n{content}" };
                break;
            case "assistant" or "system":
                break;
            default:
                throw new FormatException($"its \"history\" has a role \"{role}\"; \"user\" and \"assistant\" are read");
        }
    }

    private static string? TextOf(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
