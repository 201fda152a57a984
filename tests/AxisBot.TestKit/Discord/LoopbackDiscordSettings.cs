using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord;

/// <summary>How the loopback Discord behaves. The defaults are what is documented, or, where nothing is, what is usual.</summary>
public sealed record LoopbackDiscordSettings
{
    /// <summary>The bot's token.</summary>
    public string Token { get; init; } = "loopback.token.of.the-bot";

    /// <summary>The privileged intents that the application was granted; none by default.</summary>
    public GatewayIntents Granted { get; init; }

    /// <summary>How often a client must send a heartbeat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>Whether a client that sends no heartbeat for one and a half intervals is disconnected.</summary>
    public bool EnforcesHeartbeats { get; init; } = true;

    /// <summary>For how long a session can be resumed after its connection has gone.</summary>
    public TimeSpan SessionLife { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many events are kept for a resume.</summary>
    public int ReplayBuffer { get; init; } = 1000;

    /// <summary>How many shards may identify within five seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>How many identifies a day there are before the token is reset.</summary>
    public int IdentifiesPerDay { get; init; } = 1000;

    /// <summary>The number of shards that is recommended.</summary>
    public int RecommendedShards { get; init; } = 1;

    /// <summary>The number of guilds from which on there must be shards, and that no shard may exceed.</summary>
    public int LargestShard { get; init; } = 2500;

    /// <summary>To how many bytes READY is blown up; 0 leaves it as it is.</summary>
    public int ReadyBytes { get; init; }

    /// <summary>For how long an enforced nonce is remembered: "a few minutes".</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many requests a second a bot may make in all.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>The limits of the single routes, by the name of the bucket; what is not named here has <see cref="UsualBucket"/>.</summary>
    public IReadOnlyDictionary<string, BucketLimit> Buckets { get; init; } = new Dictionary<string, BucketLimit>
    {
        [BucketNames.CreateMessage] = new(5, TimeSpan.FromSeconds(5)),
        [BucketNames.EditMessage] = new(5, TimeSpan.FromSeconds(5)),
        [BucketNames.DeleteMessage] = new(5, TimeSpan.FromSeconds(1)),
        [BucketNames.Webhook] = new(5, TimeSpan.FromSeconds(2)),
    };

    /// <summary>The limit of all other routes.</summary>
    public BucketLimit UsualBucket { get; init; } = new(10, TimeSpan.FromSeconds(10));

    /// <summary>How many 401, 403 and 429 within ten minutes lead to a ban.</summary>
    public int InvalidRequests { get; init; } = 10_000;

    /// <summary>How long a ban lasts.</summary>
    public TimeSpan Ban { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether payloads are also judged by the schemas of ../shared, where these are.</summary>
    public bool JudgesBySchemas { get; init; } = true;
}
