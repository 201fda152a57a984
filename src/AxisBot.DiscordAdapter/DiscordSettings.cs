namespace AxisBot.DiscordAdapter;

/// <summary>How AxisBot is in Discord. The token is never shown.</summary>
public sealed record DiscordSettings
{
    /// <summary>The name of the surface, as places and settings have it.</summary>
    public const string SurfaceName = "discord";

    /// <summary>Where Discord's REST is, without its version.</summary>
    public static readonly Uri UsualApi = new("https://discord.com/api/");

    /// <summary>The token of the bot, bare.</summary>
    public required string Token { get; init; }

    /// <summary>Where Discord's REST is, without its version; another place only for a proxy.</summary>
    public Uri Api { get; init; } = UsualApi;

    /// <summary>How many connections share the servers, from 1; 0: as many as Discord recommends.</summary>
    public int Shards { get; init; }

    /// <summary>Whether answers to mentions go into a thread that is started from the question; else they are replies to it.</summary>
    public bool Threads { get; init; } = true;

    /// <summary>Whether charts are attached as pictures, where they can be drawn; their bars of letters and their tables are there anyhow.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>
    /// Whether AxisBot asks for the content of all messages, which Discord grants only to those who apply for it: for follow-ups in
    /// its threads without a mention.
    /// </summary>
    public bool ReadsMessages { get; init; }

    /// <summary>Whether the commands are registered where they differ from those that Discord knows.</summary>
    public bool RegistersCommands { get; init; } = true;

    /// <summary>The ids of those who may set what holds in channels, beside those who manage the channel in Discord.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>The servers of Discord that the settings name, by id, which a checkup looks at.</summary>
    public IReadOnlyList<string> NamedServers { get; init; } = [];

    /// <summary>The channels of Discord that the settings name, which a checkup looks at.</summary>
    public IReadOnlyList<NamedChannel> NamedChannels { get; init; } = [];

    /// <summary>Where people can read what this bot is; told to Discord with every request. Null where there is no such place.</summary>
    public Uri? Home { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"Discord by {Api}"; // a record would write out its token
}
