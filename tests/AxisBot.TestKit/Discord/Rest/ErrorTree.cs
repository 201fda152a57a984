using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Discord's tree of what is wrong with a form.</summary>
internal static class ErrorTree
{
    /// <summary>A tree of one error.</summary>
    /// <param name="path">Where: "embeds.0.title"; empty for the whole.</param>
    /// <param name="code">Which.</param>
    /// <param name="message">In words.</param>
    public static JsonObject Of(string path, string code, string message) => Of([(path, code, message)]);

    /// <summary>A tree of several.</summary>
    public static JsonObject Of(IEnumerable<(string Path, string Code, string Message)> errors)
    {
        var root = new JsonObject();
        foreach (var (path, code, message) in errors)
        {
            var node = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, Child);
            if (node["_errors"] is not JsonArray list)
            {
                node["_errors"] = list = [];
            }

            list.Add(new JsonObject { ["code"] = code, ["message"] = message });
        }

        return root;
    }

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
        {
            parent[name] = child = [];
        }

        return child;
    }
}
