using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Methods;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>What somebody filled in, as Slack writes it: by block, by element.</summary>
internal static class FormValues
{
    /// <summary>The values of a view by the ids of its elements.</summary>
    /// <exception cref="InvalidOperationException">A field is not there, or must be filled in and is not: Slack would not let the form go.</exception>
    public static JsonObject Of(View view, IReadOnlyList<(string ActionId, string Value)> filled)
    {
        var values = new JsonObject();
        var given = filled.ToDictionary(field => field.ActionId, field => field.Value);
        foreach (var (block, element) in BlockIds.Active(view.Blocks).Where(pair => (string?)pair.Block["type"] == "input"))
        {
            var id = (string)element["action_id"]!;
            var isGiven = given.Remove(id, out var value);
            if (!isGiven && block["optional"]?.GetValue<bool>() != true)
            {
                throw new InvalidOperationException($"The field {id} must be filled in.");
            }

            values[(string)block["block_id"]!] = new JsonObject { [id] = Of(element, value) };
        }

        return given.Count == 0 ? values : throw new InvalidOperationException($"The view has no field {string.Join(", ", given.Keys)}.");
    }

    /// <summary>The option of an element that has a value.</summary>
    public static JsonObject OptionOf(JsonObject element, string value)
    {
        var options = element["options"] as JsonArray ?? [.. (element["option_groups"] as JsonArray ?? []).OfType<JsonObject>().SelectMany(group => (JsonArray)group["options"]!).Select(one => one!.DeepClone())];
        return (JsonObject?)options.OfType<JsonObject>().FirstOrDefault(option => (string?)option["value"] == value)?.DeepClone()
            ?? throw new InvalidOperationException($"There is no option {value}.");
    }

    private static JsonObject Of(JsonObject element, string? value)
    {
        var type = (string)element["type"]!;
        var filled = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "static_select" or "radio_buttons":
                filled["selected_option"] = value is null ? null : OptionOf(element, value);
                break;
            case "checkboxes" or "multi_static_select":
                filled["selected_options"] = new JsonArray([.. (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(one => OptionOf(element, one))]);
                break;
            case "datepicker":
                filled["selected_date"] = value;
                break;
            case "timepicker":
                filled["selected_time"] = value;
                break;
            case "conversations_select":
                filled["selected_conversation"] = value;
                break;
            default:
                filled["value"] = value;
                break;
        }

        return filled;
    }
}
