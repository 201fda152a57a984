using AxisBot.DiscordAdapter;

namespace AxisBot.Settings;

/// <summary>Finds the servers and channels of Discord among the places that settings name.</summary>
internal static class DiscordPlaces
{
    private const char PartMark = '/';

    /// <summary>The id of a server that is one of Discord's; null for another space.</summary>
    public static string? ServerIn(string space) => space.Split(PartMark) is [DiscordSettings.SurfaceName, var server] ? server : null;

    /// <summary>A channel that is one of Discord's; null for another.</summary>
    public static NamedChannel? ChannelIn(string channel) => channel.Split(PartMark) is [DiscordSettings.SurfaceName, var server, var id] ? new(server, id) : null;
}
