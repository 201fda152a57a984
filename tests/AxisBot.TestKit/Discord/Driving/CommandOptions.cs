using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Driving;

/// <summary>Fills in the options of a command; what a client would not let pass is refused.</summary>
internal static class CommandOptions
{
    private const int Text = 3;

    public static JsonArray Fill(JsonObject definition, IReadOnlyList<(string Name, object Value)> options, string? focused, JsonObject resolved)
    {
        var known = (definition["options"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(option => option["name"]!.ToString());
        if (known.FirstOrDefault(option => focused is null && IsTrue(option.Value["required"]) && options.All(given => given.Name != option.Key)).Key is { } missing)
        {
            throw new InvalidOperationException($"\"{definition["name"]}\" wants \"{missing}\".");
        }

        return [.. options.Select(given => Fill(known.GetValueOrDefault(given.Name), given, given.Name == focused, resolved))];
    }

    private static JsonObject Fill(JsonObject? option, (string Name, object Value) given, bool isFocused, JsonObject resolved)
    {
        if (option is null)
        {
            throw new InvalidOperationException($"There is no option \"{given.Name}\".");
        }

        if (!isFocused)
        {
            Demand(option, given);
        }

        var filled = new JsonObject { ["name"] = given.Name, ["type"] = option["type"]!.DeepClone(), ["value"] = Value(given.Value, resolved) };
        if (isFocused)
        {
            filled["focused"] = true;
        }

        return filled;
    }

    private static void Demand(JsonObject option, (string Name, object Value) given)
    {
        var choices = (option["choices"] as JsonArray ?? []).Select(choice => choice!["value"]!.ToString()).ToList();
        if (choices.Count > 0 && !choices.Contains(given.Value.ToString()!))
        {
            throw new InvalidOperationException($"\"{given.Name}\" offers {string.Join(", ", choices)} only.");
        }

        if (option["type"]!.GetValue<int>() == Text && given.Value is string text
            && (text.Length < (option["min_length"]?.GetValue<int>() ?? 0) || text.Length > (option["max_length"]?.GetValue<int>() ?? Validation.OptionRules.LongestText)))
        {
            throw new InvalidOperationException($"\"{given.Name}\" is too long or too short.");
        }
    }

    private static JsonNode Value(object value, JsonObject resolved)
    {
        switch (value)
        {
            case DiscordPerson person:
                Into(resolved, "users")[person.Id.ToString()] = PersonWire.Of(person);
                return person.Id.ToString();
            case DiscordChannel channel:
                Into(resolved, "channels")[channel.Id.ToString()] = ChannelWire.Of(channel);
                return channel.Id.ToString();
            default:
                return JsonValue.Create(value)!;
        }
    }

    private static JsonObject Into(JsonObject resolved, string kind)
    {
        if (resolved[kind] is not JsonObject known)
        {
            resolved[kind] = known = [];
        }

        return known;
    }

    private static bool IsTrue(JsonNode? node) => node?.GetValue<bool>() == true;
}
