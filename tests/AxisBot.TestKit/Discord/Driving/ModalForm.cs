using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Messages;

namespace AxisBot.TestKit.Discord.Driving;

/// <summary>Fills in a form.</summary>
internal static class ModalForm
{
    private const int TextInput = 4;

    public static JsonObject Fill(DiscordInteraction shown, IReadOnlyList<(string CustomId, string Value)> fields)
    {
        var modal = shown.Modal ?? throw new InvalidOperationException("The interaction has shown no form.");
        var known = modal["components"]!.AsArray().OfType<JsonObject>().SelectMany(ComponentTree.Of).Select(part => part["custom_id"]?.ToString()).OfType<string>().ToList();
        if (fields.FirstOrDefault(field => !known.Contains(field.CustomId)) is { CustomId: { } unknown })
        {
            throw new InvalidOperationException($"The form has no field \"{unknown}\", only {string.Join(", ", known)}.");
        }

        return new JsonObject
        {
            ["custom_id"] = modal["custom_id"]!.DeepClone(),
            ["components"] = new JsonArray([.. modal["components"]!.AsArray().Select((part, i) => Fill(part!.AsObject(), i + 1, fields))]),
        };
    }

    /// <summary>The shape of the form comes back, with what was filled in and without what was shown only.</summary>
    private static JsonObject Fill(JsonObject part, int number, IReadOnlyList<(string CustomId, string Value)> fields)
    {
        var filled = new JsonObject { ["type"] = part["type"]!.DeepClone(), ["id"] = number };
        if (part["components"] is JsonArray inside)
        {
            filled["components"] = new JsonArray([.. inside.Select((child, i) => Fill(child!.AsObject(), number + i + 1, fields))]);
        }

        if (part["component"] is JsonObject labelled)
        {
            filled["component"] = Fill(labelled, number + 1, fields);
        }

        if (part["custom_id"] is { } id)
        {
            filled["custom_id"] = id.DeepClone();
            Value(filled, part, fields.FirstOrDefault(field => field.CustomId == id.ToString()).Value);
        }

        return filled;
    }

    private static void Value(JsonObject filled, JsonObject part, string? value)
    {
        if (ComponentTree.TypeOf(part) == TextInput)
        {
            filled["value"] = value ?? part["value"]?.ToString() ?? "";
        }
        else
        {
            filled["values"] = value is null ? [] : new JsonArray(value);
        }
    }
}
