using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>Walks through components and what is inside of them.</summary>
internal static class ComponentTree
{
    /// <summary>A component and all within it.</summary>
    public static IEnumerable<JsonObject> Of(JsonObject component) => Inside(component).SelectMany(Of).Prepend(component);

    /// <summary>The type of a component; 0 where it has none.</summary>
    public static int TypeOf(JsonObject component) => component["type"] is JsonValue value && value.TryGetValue(out int type) ? type : 0;

    private static IEnumerable<JsonObject> Inside(JsonObject component)
    {
        var children = (component["components"] as JsonArray ?? []).OfType<JsonObject>();
        return new[] { component["accessory"], component["component"] }.OfType<JsonObject>().Concat(children);
    }
}
