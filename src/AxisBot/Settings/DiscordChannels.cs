using AxisBot.DiscordAdapter;

namespace AxisBot.Settings;

/// <summary>Finds the channels of Discord among those that settings name.</summary>
internal static class DiscordChannels
{
    private const char PartMark = '/';

    /// <summary>The id of a channel that is one of Discord's; null for another.</summary>
    public static string? In(string channel) => channel.Split(PartMark) is [DiscordSettings.SurfaceName, _, var id] ? id : null;
}
