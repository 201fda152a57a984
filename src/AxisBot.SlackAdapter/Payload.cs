using System.Text.Json;

namespace AxisBot.SlackAdapter;

/// <summary>Reads what Slack sends, member by member. What is missing or of another form than it should be is null and no fault.</summary>
internal static class Payload
{
    /// <summary>Something inside; null where it is not there.</summary>
    public static JsonElement? At(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;
    }

    /// <summary>A text inside; null where there is none, or it is empty or broken.</summary>
    public static string? Text(JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.String } found && Written(found) is { Length: > 0 } text ? text : null;

    /// <summary>Whether something inside is true.</summary>
    public static bool IsTrue(JsonElement element, params ReadOnlySpan<string> path) => At(element, path) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of a list inside; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, params ReadOnlySpan<string> path) =>
        At(element, path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Half a character, which .NET does not unescape, makes a text that nobody wrote.</summary>
    private static string? Written(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
