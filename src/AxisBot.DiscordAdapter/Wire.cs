using System.Text.Json;

namespace AxisBot.DiscordAdapter;

/// <summary>Reads what Discord writes, and takes nothing for granted: what is missing or of another form is null.</summary>
internal static class Wire
{
    /// <summary>A member; undefined where there is none.</summary>
    public static JsonElement Part(this JsonElement whole, string name) =>
        whole.ValueKind == JsonValueKind.Object && whole.TryGetProperty(name, out var part) ? part : default;

    public static string? Text(this JsonElement whole, string name) => whole.Part(name) is { ValueKind: JsonValueKind.String } part ? TextOf(part) : null;

    public static int? Number(this JsonElement whole, string name) =>
        whole.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetInt32(out var number) ? number : null;

    public static double? Real(this JsonElement whole, string name) =>
        whole.Part(name) is { ValueKind: JsonValueKind.Number } part && part.TryGetDouble(out var number) ? number : null;

    public static bool Truth(this JsonElement whole, string name) => whole.Part(name).ValueKind == JsonValueKind.True;

    public static Id? Id(this JsonElement whole, string name) => DiscordAdapter.Id.Parse(whole.Text(name));

    /// <summary>The items of a list; none where it is none.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement whole, string name) => whole.Part(name).Items();

    /// <summary>Its items; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>The texts of a list; none where it is none.</summary>
    public static IEnumerable<string> Texts(this JsonElement whole, string name) => whole.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(TextOf).OfType<string>();

    /// <summary>The ids of a list; none where it is none.</summary>
    public static IEnumerable<Id> Ids(this JsonElement whole, string name) => whole.Texts(name).Select(text => DiscordAdapter.Id.Parse(text)).OfType<Id>();

    public static DateTimeOffset? Moment(this JsonElement whole, string name) =>
        whole.Part(name) is { ValueKind: JsonValueKind.String } part && part.TryGetDateTimeOffset(out var moment) ? moment : null;

    /// <summary>The text; null where it holds half a character, which no text can.</summary>
    private static string? TextOf(JsonElement text)
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
