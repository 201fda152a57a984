using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>The words of an embed; they are what its total length counts.</summary>
internal static class EmbedText
{
    public static IEnumerable<string> Of(JsonObject embed)
    {
        var fields = (embed["fields"] as JsonArray ?? []).OfType<JsonObject>();
        return new[] { embed["author"]?["name"], embed["title"], embed["description"] }
            .Concat(fields.SelectMany(field => new[] { field["name"], field["value"] }))
            .Append(embed["footer"]?["text"])
            .OfType<JsonValue>().Select(text => text.ToString());
    }
}
