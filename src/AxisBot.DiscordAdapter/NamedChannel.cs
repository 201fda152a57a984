namespace AxisBot.DiscordAdapter;

/// <summary>A channel as the settings name it: what stands there may be no id, or belong to another server.</summary>
/// <param name="Server">The id of its server.</param>
/// <param name="Channel">Its own id.</param>
public sealed record NamedChannel(string Server, string Channel);
