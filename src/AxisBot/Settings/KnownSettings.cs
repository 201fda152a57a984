using System.Net;
using AxisBot.Conversations.Digests;
using AxisBot.Models;
using AxisBot.SlackAdapter;
using Microsoft.Extensions.Logging;

namespace AxisBot.Settings;

/// <summary>Every setting there is: its key, what it can be, its default, its meaning.</summary>
internal static class KnownSettings
{
    /// <summary>Below it stand the levels of logging, by category.</summary>
    public const string LevelPrefix = "Logging:LogLevel:";

    /// <summary>Below it stands what concerns embeddings.</summary>
    public const string EmbeddingsPrefix = "Embeddings:";

    public static readonly SettingKey<string> KnowledgePath = new(KnowledgeSettings.PathKey, Rules.Folder, "", "the folder of articles; empty: the library inside the program");

    public static readonly SettingKey<bool> WebEnabled = new("Web:Enabled", Rules.YesOrNo, "true", "whether there is a web page");
    public static readonly SettingKey<IPAddress> WebAddress = new("Web:Address", Rules.Address, "127.0.0.1", "the address that the page is served on");
    public static readonly SettingKey<int> WebPort = new("Web:Port", Rules.Number(0, 65535, 5080), "5080", "its port; 0 takes any that is free");
    public static readonly SettingKey<Uri?> WebPublicUrl = new("Web:PublicUrl", Rules.WebSite, "", "the address by which people outside reach the page, for links in chats");
    public static readonly ListKey<string> WebAllowedHosts = new("Web:AllowedHosts", Rules.Host, "the names by which the page may be called, beside its own");

    public static readonly SettingKey<int> QuestionsPerHour = new("Conversations:QuestionsPerHour", Rules.Number(1, 1000, 60), "60", "how many questions a person may ask in an hour");
    public static readonly SettingKey<int> MostWaiting = new("Conversations:MostWaiting", Rules.Number(1, 10_000, 200), "200", "how many questions may wait in all");
    public static readonly SettingKey<int> AtOnce = new("Conversations:AtOnce", Rules.Number(1, 64, 2), "2", "how many questions are answered at once");
    public static readonly SettingKey<int> MemoryMinutes = new("Conversations:MemoryMinutes", Rules.Number(1, 1440, 60), "60", "how many minutes a thread is remembered");
    public static readonly SettingKey<bool> DemandsMention = new("Conversations:DemandsMention", Rules.YesOrNo, "false", "whether threads want AxisBot to be addressed by name");
    public static readonly ListKey<string> Spaces = new("Conversations:Spaces", Rules.Space, "the servers and workspaces that are answered; empty: all");
    public static readonly ListKey<string> Channels = new("Conversations:Channels", Rules.Channel, "the channels that are answered; empty: all");

    public static readonly SettingKey<string> StoragePath = new("Storage:Path", Rules.File, "", "the file of the database; empty: axisbot.db in the data folder of this user");
    public static readonly SettingKey<string> StoragePostgres = new("Storage:Postgres", Rules.Postgres, "", "how PostgreSQL is reached, which several workers share; empty: the file is used");
    public static readonly SettingKey<bool> RepostsAmbiguous = new("Delivery:RepostsAmbiguous", Rules.YesOrNo, "false", "whether what may have been posted already is posted once more, instead of being left as it is");
    public static readonly SettingKey<int> GraceMinutes = new("Digest:GraceMinutes", Rules.Number(1, 1440, 360), "360", "how many minutes late a digest may be posted");
    public static readonly ListKey<FixedSubscription?> Subscriptions = new("Digest:Subscriptions", Rules.Subscription, "the channels that get the digest without having asked for it", one => one?.Channel);

    public static readonly SettingKey<string> SlackBotToken = new("Slack:BotToken", Rules.SlackBotToken, "", "the bot token of the app in Slack; empty: AxisBot is not in Slack");
    public static readonly SettingKey<string> SlackAppToken = new("Slack:AppToken", Rules.SlackAppToken, "", "its app-level token, which opens connections");
    public static readonly SettingKey<string> SlackSigningSecret = new("Slack:SigningSecret", Rules.SlackSecret, "", "the secret by which Slack signs its requests, where it tells by http");
    public static readonly SettingKey<SlackTransport> SlackWay = new("Slack:Transport", Rules.Transport, "sockets", "by which way Slack tells what happens: over connections, or by requests to an address");
    public static readonly SettingKey<int> SlackConnections = new("Slack:Connections", Rules.Number(1, 10, 2), "2", "how many connections are kept open");
    public static readonly SettingKey<IPAddress> SlackAddress = new("Slack:Address", Rules.Address, "127.0.0.1", "the address that requests of Slack are taken at");
    public static readonly SettingKey<int> SlackPort = new("Slack:Port", Rules.Number(0, 65535, 5081), "5081", "its port; 0 takes any that is free");
    public static readonly SettingKey<Uri?> SlackEventsUrl = new("Slack:EventsUrl", Rules.WebSite, "", "where Slack reaches that address from outside, for the manifest");
    public static readonly SettingKey<bool> SlackAgent = new("Slack:Agent", Rules.YesOrNo, "true", "whether AxisBot is an agent in Slack");
    public static readonly SettingKey<bool> SlackStreams = new("Slack:Streams", Rules.YesOrNo, "true", "whether answers to direct messages grow as they are read");
    public static readonly SettingKey<bool> SlackPictures = new("Slack:Pictures", Rules.YesOrNo, "true", "whether charts are brought as pictures, where they can be drawn");
    public static readonly SettingKey<bool> SlackReadsChannels = new("Slack:ReadsChannels", Rules.YesOrNo, "false", "whether AxisBot may read the channels that it is in: for follow-ups without a mention, and to find out after a crash what was posted");
    public static readonly ListKey<string> SlackManagers = new("Slack:Managers", Rules.SlackUser, "the ids of those who may set what holds in channels; empty: whoever administers the workspace");
    public static readonly SettingKey<Uri?> SlackApi = new("Slack:Api", Rules.SlackApi, "https://slack.com/api/", "where the Web API of Slack is");

    public static readonly SettingKey<string> DiscordBotToken = new("Discord:Token", Rules.DiscordBotToken, "", "the token of the bot in Discord; empty: AxisBot is not in Discord");
    public static readonly SettingKey<int> DiscordShards = new("Discord:Shards", Rules.Number(0, 10_000, 0), "0", "how many connections share the servers; 0: as many as Discord recommends");
    public static readonly SettingKey<bool> DiscordThreads = new("Discord:Threads", Rules.YesOrNo, "true", "whether answers to mentions go into a thread that is started from the question");
    public static readonly SettingKey<bool> DiscordPictures = new("Discord:Pictures", Rules.YesOrNo, "true", "whether charts are attached as pictures, where they can be drawn");
    public static readonly SettingKey<bool> DiscordReadsMessages = new("Discord:ReadsMessages", Rules.YesOrNo, "false", "whether AxisBot asks for the content of all messages, a privileged intent: for follow-ups in its threads without a mention");
    public static readonly SettingKey<bool> DiscordCommands = new("Discord:Commands", Rules.YesOrNo, "true", "whether the commands are registered where they differ from those that Discord knows");
    public static readonly ListKey<string> DiscordManagers = new("Discord:Managers", Rules.DiscordUser, "the ids of those who may set what holds in channels, beside those who manage the channel");
    public static readonly SettingKey<Uri?> DiscordApi = new("Discord:Api", Rules.DiscordApi, "https://discord.com/api/", "where the REST of Discord is, without its version");

    public static readonly SettingKey<ModelProvider> ModelProvider = new("Model:Provider", Rules.Provider, "none", "who writes the prose of answers: none (they are composed from the articles), openai (OpenAI, or an endpoint that speaks as it does), or anthropic");
    public static readonly SettingKey<Uri?> ModelEndpoint = new("Model:Endpoint", Rules.ModelEndpoint, "", "where the model is; empty: at the provider's own address");
    public static readonly SettingKey<string> ModelName = new("Model:Name", Rules.ModelName, "", "the name of the model, as the endpoint knows it");
    public static readonly SettingKey<string> ModelKey = new("Model:Key", Rules.ModelKey, "", "its key; empty where the endpoint wants none");
    public static readonly SettingKey<string> ModelKeyFile = new("Model:KeyFile", Rules.KeyFile, "", "a file that holds the key and nothing else, in the place of the key");
    public static readonly SettingKey<int> ModelSeconds = new("Model:Seconds", Rules.Number(1, 600, 20), "20", "how many seconds a call may take in all; then the composed answer is posted");
    public static readonly SettingKey<int> ModelTokens = new("Model:Tokens", Rules.Number(100, 100_000, 4000), "4000", "how many tokens the model may write in a call");
    public static readonly SettingKey<int> ModelAttempts = new("Model:Attempts", Rules.Number(1, 10, 3), "3", "how often it is asked at most in a call, where it has too much to do or fails");
    public static readonly SettingKey<int> ModelAtOnce = new("Model:AtOnce", Rules.Number(1, 64, 2), "2", "how many calls may be under way at once");
    public static readonly SettingKey<string> PromptsPath = new("Prompts:Path", Rules.PromptFolder, "", "a folder with prompts that take the place of those inside the program; empty: those");

    public static readonly SettingKey<Uri?> EmbeddingsEndpoint = new($"{EmbeddingsPrefix}Endpoint", EmbeddingRules.Endpoint, "", "where an interface like OpenAI's turns texts into embeddings; empty: none, and words alone find the paragraphs");
    public static readonly SettingKey<string> EmbeddingsModel = new($"{EmbeddingsPrefix}Model", EmbeddingRules.Model, "", "the name of the model there");
    public static readonly SettingKey<string> EmbeddingsKey = new($"{EmbeddingsPrefix}Key", EmbeddingRules.Key, "", "the key to it; empty: none is sent");
    public static readonly SettingKey<string> EmbeddingsKeyFile = new($"{EmbeddingsPrefix}KeyFile", Rules.File, "", "a file that holds the key, in the place of the key itself");
    public static readonly SettingKey<int> EmbeddingsSeconds = new($"{EmbeddingsPrefix}Seconds", Rules.Number(1, 30, 3), "3", "how many seconds an answer may wait for the embedding of its question");

    /// <summary>The level of logging where no category says otherwise.</summary>
    public static readonly SettingKey<LogLevel> DefaultLevel = LevelOf("Default");

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        KnowledgePath,
        WebEnabled, WebAddress, WebPort, WebPublicUrl, WebAllowedHosts,
        QuestionsPerHour, MostWaiting, AtOnce, MemoryMinutes, DemandsMention, Spaces, Channels,
        StoragePath, StoragePostgres, RepostsAmbiguous, GraceMinutes, Subscriptions,
        SlackBotToken, SlackAppToken, SlackSigningSecret, SlackWay, SlackConnections, SlackAddress, SlackPort, SlackEventsUrl,
        SlackAgent, SlackStreams, SlackPictures, SlackReadsChannels, SlackManagers, SlackApi,
        DiscordBotToken, DiscordShards, DiscordThreads, DiscordPictures, DiscordReadsMessages, DiscordCommands, DiscordManagers, DiscordApi,
        ModelProvider, ModelEndpoint, ModelName, ModelKey, ModelKeyFile, ModelSeconds, ModelTokens, ModelAttempts, ModelAtOnce, PromptsPath,
        EmbeddingsEndpoint, EmbeddingsModel, EmbeddingsKey, EmbeddingsKeyFile, EmbeddingsSeconds,
        DefaultLevel,
    ];

    /// <summary>The setting of a key; null where there is none.</summary>
    public static SettingKey? Find(string key) =>
        All.FirstOrDefault(known => known.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
        ?? (key.StartsWith(LevelPrefix, StringComparison.OrdinalIgnoreCase) && IsCategory(key[LevelPrefix.Length..]) ? LevelOf(key[LevelPrefix.Length..]) : null);

    /// <summary>The list that a key is an item of; null where it is none.</summary>
    public static SettingKey? ListOf(string key)
    {
        var mark = key.LastIndexOf(':');
        return mark > 0 && mark + 1 < key.Length && key.AsSpan(mark + 1).IndexOfAnyExceptInRange('0', '9') < 0 && Find(key[..mark]) is { IsList: true } list ? list : null;
    }

    /// <summary>Whether other keys begin with this one.</summary>
    public static bool IsSection(string key) => All.Any(known => known.Name.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));

    private static SettingKey<LogLevel> LevelOf(string category) =>
        new(LevelPrefix + category, Rules.Level, nameof(LogLevel.Information), "how much is logged; another name than Default is the category it holds for");

    private static bool IsCategory(string name) => name.Length > 0 && !name.Contains(':', StringComparison.Ordinal);
}
