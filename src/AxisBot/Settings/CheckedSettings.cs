using System.Diagnostics.CodeAnalysis;
using AxisBot.CommandLine;
using AxisBot.Conversations;
using AxisBot.Conversations.Digests;
using AxisBot.DiscordAdapter;
using AxisBot.Embeddings;
using AxisBot.Models;
using AxisBot.SlackAdapter;
using AxisBot.Storage;
using AxisBot.Web;
using Microsoft.Extensions.Logging;

namespace AxisBot.Settings;

/// <summary>All settings, from the file, the user's secrets, the environment variables and the options; the later wins, and a list wins whole.</summary>
internal sealed class CheckedSettings
{
    private readonly IReadOnlyList<IReadOnlyList<Found>> _places;

    private CheckedSettings(string file, IReadOnlyList<IReadOnlyList<Found>> places, IReadOnlyList<SettingFault> faults)
    {
        File = file;
        _places = places;
        Faults = faults;
    }

    /// <summary>The settings file.</summary>
    public string File { get; }

    /// <summary>Everything that is wrong, also with what something else overrides.</summary>
    public IReadOnlyList<SettingFault> Faults { get; }

    /// <summary>Which library.</summary>
    public KnowledgeSettings Knowledge
    {
        get
        {
            var setting = Of(KnownSettings.KnowledgePath);
            var path = Value(KnownSettings.KnowledgePath);
            return new KnowledgeSettings(string.IsNullOrWhiteSpace(path) ? null : path, setting.Where);
        }
    }

    /// <summary>Where the page is served.</summary>
    public WebSettings Web => new()
    {
        Enabled = Value(KnownSettings.WebEnabled),
        Address = Value(KnownSettings.WebAddress)!,
        Port = Value(KnownSettings.WebPort),
        PublicUrl = Value(KnownSettings.WebPublicUrl),
        AllowedHosts = Values(KnownSettings.WebAllowedHosts),
    };

    /// <summary>How those who ask are treated.</summary>
    public ConversationSettings Conversations => new()
    {
        QuestionsPerHour = Value(KnownSettings.QuestionsPerHour),
        MostWaiting = Value(KnownSettings.MostWaiting),
        AtOnce = Value(KnownSettings.AtOnce),
        Memory = TimeSpan.FromMinutes(Value(KnownSettings.MemoryMinutes)),
        DemandsMention = Value(KnownSettings.DemandsMention),
        Spaces = Values(KnownSettings.Spaces),
        Channels = Values(KnownSettings.Channels),
    };

    /// <summary>Where state is kept.</summary>
    public StorageSettings Storage => new()
    {
        Path = Value(KnownSettings.StoragePath) is { Length: > 0 } path ? path : StoragePlaces.Usual,
        Postgres = Value(KnownSettings.StoragePostgres) is { Length: > 0 } postgres ? postgres : null,
    };

    /// <summary>How messages are taken in and posted.</summary>
    public DeliverySettings Delivery => new() { Worker = $"{Environment.MachineName}:{Environment.ProcessId}", RepostsAmbiguous = Value(KnownSettings.RepostsAmbiguous) };

    /// <summary>When digests are posted.</summary>
    public DigestSettings Digests => new()
    {
        Grace = TimeSpan.FromMinutes(Value(KnownSettings.GraceMinutes)),
        Subscriptions = [.. Values(KnownSettings.Subscriptions).OfType<FixedSubscription>()],
    };

    /// <summary>How AxisBot is in Slack; null where it is not.</summary>
    public SlackSettings? Slack => Value(KnownSettings.SlackBotToken) is not { Length: > 0 } ? null : SlackOrDefaults;

    /// <summary>The same where no token is set: what would hold with one.</summary>
    public SlackSettings SlackOrDefaults => new()
    {
        BotToken = Value(KnownSettings.SlackBotToken) ?? "",
        AppToken = Value(KnownSettings.SlackAppToken) is { Length: > 0 } app ? app : null,
        SigningSecret = Value(KnownSettings.SlackSigningSecret) is { Length: > 0 } secret ? secret : null,
        Transport = Value(KnownSettings.SlackWay),
        Connections = Value(KnownSettings.SlackConnections),
        Address = Value(KnownSettings.SlackAddress)!,
        Port = Value(KnownSettings.SlackPort),
        EventsUrl = Value(KnownSettings.SlackEventsUrl),
        IsAgent = Value(KnownSettings.SlackAgent),
        Streams = Value(KnownSettings.SlackStreams),
        Pictures = Value(KnownSettings.SlackPictures),
        ReadsChannels = Value(KnownSettings.SlackReadsChannels),
        Managers = Values(KnownSettings.SlackManagers),
        Api = Value(KnownSettings.SlackApi)!,
        NamedChannels = NamedBy(SlackChannels.In),
    };

    /// <summary>How AxisBot is in Discord; null where it is not.</summary>
    public DiscordSettings? Discord => Value(KnownSettings.DiscordBotToken) is not { Length: > 0 } ? null : DiscordOrDefaults;

    /// <summary>The same where no token is set: what would hold with one.</summary>
    public DiscordSettings DiscordOrDefaults => new()
    {
        Token = Value(KnownSettings.DiscordBotToken) ?? "",
        Shards = Value(KnownSettings.DiscordShards),
        Threads = Value(KnownSettings.DiscordThreads),
        Pictures = Value(KnownSettings.DiscordPictures),
        ReadsMessages = Value(KnownSettings.DiscordReadsMessages),
        RegistersCommands = Value(KnownSettings.DiscordCommands),
        Managers = Values(KnownSettings.DiscordManagers),
        Api = Value(KnownSettings.DiscordApi)!,
        Home = Web.PublicUrl,
        NamedServers = [.. Values(KnownSettings.Spaces).Select(DiscordPlaces.ServerIn).OfType<string>().Distinct()],
        NamedChannels = NamedBy(DiscordPlaces.ChannelIn),
    };

    /// <summary>The model that writes; null where none does. Of a key file that cannot be read, see <see cref="Work.ModelReadiness"/>.</summary>
    public ModelSettings? Model => Value(KnownSettings.ModelProvider) == ModelProvider.None ? null : new ModelSettings
    {
        Provider = Value(KnownSettings.ModelProvider),
        Endpoint = Value(KnownSettings.ModelEndpoint),
        Name = Value(KnownSettings.ModelName) ?? "",
        Key = Value(KnownSettings.ModelKey) is { Length: > 0 } key ? key : Value(KnownSettings.ModelKeyFile) is { Length: > 0 } file ? EndpointKeys.In(file).Value : null,
        Budget = TimeSpan.FromSeconds(Value(KnownSettings.ModelSeconds)),
        Tokens = Value(KnownSettings.ModelTokens),
        Attempts = Value(KnownSettings.ModelAttempts),
        AtOnce = Value(KnownSettings.ModelAtOnce),
        Prompts = Prompts,
    };

    /// <summary>The folder of prompts; null for those inside the program.</summary>
    public string? Prompts => Value(KnownSettings.PromptsPath) is { Length: > 0 } prompts ? prompts : null;

    /// <summary>Which model turns texts into embeddings; null where none does.</summary>
    public EmbeddingSettings? Embeddings => Value(KnownSettings.EmbeddingsEndpoint) is not { } endpoint ? null : new()
    {
        Endpoint = endpoint,
        Model = Value(KnownSettings.EmbeddingsModel) ?? "",
        Key = Value(KnownSettings.EmbeddingsKey) is { Length: > 0 } key ? key
            : Value(KnownSettings.EmbeddingsKeyFile) is { Length: > 0 } file ? EndpointKeys.In(file).Value
            : null,
        MostWait = TimeSpan.FromSeconds(Value(KnownSettings.EmbeddingsSeconds)),
        Folder = Path.GetDirectoryName(Path.GetFullPath(Storage.Path))!,
    };

    /// <summary>The channels of one platform that the settings name, each once.</summary>
    private IReadOnlyList<T> NamedBy<T>(Func<string, T?> channelIn)
        where T : class =>
        [.. Values(KnownSettings.Channels).Concat(Digests.Subscriptions.Select(subscription => $"{subscription.Channel}")).Select(channelIn).OfType<T>().Distinct()];

    /// <summary>The levels of logging by category; "Default" is among them.</summary>
    public IReadOnlyDictionary<string, LogLevel> Levels => All.Select(setting => setting.Key).OfType<SettingKey<LogLevel>>()
        .ToDictionary(key => key.Name[KnownSettings.LevelPrefix.Length..], Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every setting as it holds: those that are known, and the levels of more categories.</summary>
    public IReadOnlyList<Setting> All =>
    [
        .. KnownSettings.All
            .Concat(_places.SelectMany(place => place).Select(found => KnownSettings.Find(found.Key)).OfType<SettingKey<LogLevel>>())
            .DistinctBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(Of),
    ];

    /// <summary>Reads and checks them.</summary>
    public static CheckedSettings Read(Surroundings surroundings, SettingOptions options)
    {
        var file = Path.Combine(surroundings.ProgramFolder, SettingsReader.FileName);
        var document = SettingsDocument.Read(file);
        var secrets = UserSecrets.Read(surroundings.Environment);
        IReadOnlyList<IReadOnlyList<Found>> places = [document.Settings, secrets.Settings, SettingsVariables.Read(surroundings.Environment), options.Found()];
        return new CheckedSettings(file, places, [.. document.Faults, .. secrets.Faults, .. places.SelectMany(SettingJudge.FaultsOf)]);
    }

    /// <summary>A setting as it holds.</summary>
    public Setting Of(SettingKey key)
    {
        foreach (var place in _places.Reverse())
        {
            if (place.FirstOrDefault(found => IsFor(found, key)) is { } first)
            {
                var texts = place.Where(found => IsFor(found, key) && found.Form is not (FoundForm.List or FoundForm.Section)).Select(found => found.Text);
                return new Setting(key, [.. texts], first.Where, IsGood: !Faults.Any(fault => IsOf(fault, key)));
            }
        }

        return new Setting(key, null, Setting.Unset, IsGood: true);
    }

    private static bool IsFor(Found found, SettingKey key) =>
        found.Key.Equals(key.Name, StringComparison.OrdinalIgnoreCase) || (key.IsList && found.IsBelow(key.Name));

    /// <summary>Whether a fault is one of a setting or of an item of it.</summary>
    public static bool IsOf(SettingFault fault, SettingKey key) =>
        fault.Key.Equals(key.Name, StringComparison.OrdinalIgnoreCase) || (key.IsList && fault.Key.StartsWith($"{key.Name}:", StringComparison.OrdinalIgnoreCase));

    [return: MaybeNull]
    private T Value<T>(SettingKey<T> key)
    {
        var setting = Of(key);
        return key.Rule.Read(setting is { IsGood: true, Texts: [var text] } && !string.IsNullOrWhiteSpace(text) ? text : key.Default).Value;
    }

    private IReadOnlyList<T> Values<T>(ListKey<T> key) =>
        Of(key) is { IsGood: true, Texts: { } texts } ? [.. texts.Select(text => key.Rule.Read(text).Value!)] : [];
}
