using AxisBot.SlackAdapter;

namespace AxisBot.Settings;

/// <summary>Finds the channels of Slack among those that settings name.</summary>
internal static class SlackChannels
{
    private const char PartMark = '/';

    /// <summary>The id of a channel that is one of Slack's; null for another.</summary>
    public static string? In(string channel) => channel.Split(PartMark) is [SlackSettings.SurfaceName, _, var id] ? id : null;
}
