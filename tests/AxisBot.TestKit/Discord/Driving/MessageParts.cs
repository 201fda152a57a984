using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Driving;

/// <summary>Finds what a person can press or choose in a message; what cannot be used is refused, as a client does.</summary>
internal static class MessageParts
{
    private const int ButtonType = 2;
    private const int StringSelect = 3;

    public static JsonObject Button(DiscordMessage message, string customId)
    {
        var button = Find(message, customId);
        return Number(button, "type") == ButtonType ? button : throw new InvalidOperationException($"\"{customId}\" is no button.");
    }

    public static JsonObject Select(DiscordMessage message, string customId, IReadOnlyList<string> values)
    {
        var select = Find(message, customId);
        var least = Number(select, "min_values") ?? 1;
        var most = Number(select, "max_values") ?? 1;
        if (values.Count < least || values.Count > most)
        {
            throw new InvalidOperationException($"\"{customId}\" wants {least} to {most} values.");
        }

        var known = (select["options"] as JsonArray ?? []).Select(option => option!["value"]!.ToString()).ToList();
        return Number(select, "type") != StringSelect || values.All(known.Contains)
            ? select
            : throw new InvalidOperationException($"\"{customId}\" offers {string.Join(", ", known)} only.");
    }

    private static JsonObject Find(DiscordMessage message, string customId)
    {
        var found = message.Now.AllComponents().FirstOrDefault(component => component["custom_id"]?.ToString() == customId)
            ?? throw new InvalidOperationException($"The message shows no \"{customId}\", only {string.Join(", ", message.Now.CustomIds)}.");
        return found["disabled"]?.GetValue<bool>() == true ? throw new InvalidOperationException($"\"{customId}\" is disabled.") : found;
    }

    private static int? Number(JsonObject component, string name) => component[name]?.GetValue<int>();
}
