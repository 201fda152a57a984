using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>Takes away what says nothing, as Discord does: members that are null, and what could be turned on and is not.</summary>
internal static class Tidy
{
    /// <summary>Members that discord.js turns off where they do not even exist.</summary>
    private static readonly string[] Switches = ["enforce_nonce", "tts"];

    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(SaysSomething).Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        _ => node?.DeepClone(),
    };

    private static bool SaysSomething(KeyValuePair<string, JsonNode?> member) =>
        member.Value is not null && !(Switches.Contains(member.Key) && member.Value.GetValueKind() == JsonValueKind.False);
}
