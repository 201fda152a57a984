using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>What an Identify must be like, and with which code it is refused where it is not.</summary>
internal sealed class IdentifyRules(LoopbackDiscordSettings settings, Func<int, int, int> guildsOfShard)
{
    private const int SmallestThreshold = 50;
    private const int LargestThreshold = 250;

    public GatewayCloseCode? Refuse(JsonObject said, string token)
    {
        if (!IsReadable(said))
        {
            return GatewayCloseCode.DecodeError;
        }

        if (said["token"]!.GetValue<string>() != token)
        {
            return GatewayCloseCode.AuthenticationFailed;
        }

        return RefuseIntents(said["intents"]!.GetValue<int>()) ?? RefuseShard(ShardOf(said));
    }

    /// <summary>The shard that is asked for; the only one where none is.</summary>
    public static (int Shard, int Shards) ShardOf(JsonObject said) =>
        said["shard"] is JsonArray { Count: 2 } shard ? (shard[0]!.GetValue<int>(), shard[1]!.GetValue<int>()) : (0, 1);

    private static bool IsReadable(JsonObject said) =>
        said["token"]?.GetValueKind() == JsonValueKind.String
        && IsInteger(said["intents"])
        && said["properties"] is JsonObject properties
        && new[] { "os", "browser", "device" }.All(name => properties[name]?.GetValueKind() == JsonValueKind.String)
        && (said["shard"] is null || (said["shard"] is JsonArray { Count: 2 } shard && shard.All(IsInteger)))
        && (said["large_threshold"] is null || (IsInteger(said["large_threshold"]) && said["large_threshold"]!.GetValue<int>() is >= SmallestThreshold and <= LargestThreshold));

    private static bool IsInteger(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out _);

    private GatewayCloseCode? RefuseIntents(int bits)
    {
        var intents = (GatewayIntents)bits;
        if ((intents & ~GatewayIntents.Known) != 0)
        {
            return GatewayCloseCode.InvalidIntents;
        }

        return (intents & GatewayIntents.Privileged & ~settings.Granted) != 0 ? GatewayCloseCode.DisallowedIntents : null;
    }

    private GatewayCloseCode? RefuseShard((int Shard, int Shards) asked)
    {
        if (asked.Shards < 1 || asked.Shard < 0 || asked.Shard >= asked.Shards)
        {
            return GatewayCloseCode.InvalidShard;
        }

        var guilds = guildsOfShard(asked.Shard, asked.Shards);
        var isTooMany = asked.Shards == 1 ? guilds >= settings.LargestShard : guilds > settings.LargestShard;
        return isTooMany ? GatewayCloseCode.ShardingRequired : null;
    }
}
