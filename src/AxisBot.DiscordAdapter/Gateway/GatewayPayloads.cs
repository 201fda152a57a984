using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>What AxisBot says at the gateway.</summary>
internal static class GatewayPayloads
{
    /// <summary>Guilds, messages in them, and private messages: none of them is privileged.</summary>
    public const int Intents = (1 << 0) | (1 << 9) | (1 << 12);

    /// <summary>The content of all messages: privileged, and asked for only where the settings say so.</summary>
    public const int MessageContent = 1 << 15;

    private const string Name = "axisbot";

    public static JsonObject Heartbeat(int? sequence) => Frame(GatewayOp.Heartbeat, sequence);

    public static JsonObject Identify(DiscordSettings settings, int shard, int shards) => Frame(GatewayOp.Identify, new JsonObject
    {
        ["token"] = settings.Token,
        ["intents"] = Intents | (settings.ReadsMessages ? MessageContent : 0),
        ["properties"] = new JsonObject
        {
            ["os"] = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "windows" : RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? "osx" : "linux",
            ["browser"] = Name,
            ["device"] = Name,
        },
        ["shard"] = new JsonArray(shard, shards),
    });

    public static JsonObject Resume(string token, GatewaySession session) => Frame(GatewayOp.Resume, new JsonObject
    {
        ["token"] = token,
        ["session_id"] = session.Id,
        ["seq"] = session.Sequence,
    });

    /// <summary>The address with what is to be spoken there; the same for every connection of a session.</summary>
    public static Uri AddressOf(Uri gateway) => new UriBuilder(gateway) { Query = "v=10&encoding=json" }.Uri;

    private static JsonObject Frame(int op, JsonNode? body) => new() { ["op"] = op, ["d"] = body };
}
