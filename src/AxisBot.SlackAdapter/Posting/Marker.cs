using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Posting;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Marks messages, so that it can be found out after a crash what was posted. Everybody in a workspace can read such a mark: it is a hash
/// and says nothing.
/// </summary>
internal static class Marker
{
    private const string Type = "axisbot_post";
    private const string Key = "key";

    /// <summary>The mark of a post.</summary>
    public static JsonObject Of(Post post) => new() { ["event_type"] = Type, ["event_payload"] = new JsonObject { [Key] = post.Key.Value } };

    /// <summary>Whether a message carries the mark of a post.</summary>
    public static bool IsOn(JsonElement message, Post post) =>
        Payload.Text(message, "metadata", "event_type") == Type && Payload.Text(message, "metadata", "event_payload", Key) == post.Key.Value;

    /// <summary>Whether a message carries a mark of any post.</summary>
    public static bool IsOnAny(JsonElement message) => Payload.Text(message, "metadata", "event_type") == Type;
}
