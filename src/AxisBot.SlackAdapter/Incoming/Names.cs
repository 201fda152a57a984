using System.Globalization;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Names what comes from Slack, so that the same thing has the same name however often and by whichever way it comes.</summary>
internal static class Names
{
    private const char DirectMark = 'D';

    /// <summary>A message: workspace, channel and time.</summary>
    public static MessageId Message(string team, string channel, string ts) => Of($"{team}/{channel}/{ts}");

    /// <summary>A change of a message.</summary>
    public static MessageId Edit(string team, string channel, string ts, string edited) => Of($"{team}/{channel}/{ts}/edited/{edited}");

    /// <summary>The removal of a message.</summary>
    public static MessageId Removal(string team, string channel, string ts) => Of($"{team}/{channel}/{ts}/removed");

    /// <summary>A call of the command.</summary>
    public static MessageId Command(string team, string channel, string trigger) => Of($"{team}/{channel}/command/{trigger}");

    /// <summary>A press.</summary>
    public static MessageId Press(string team, string channel, string user, string at) => Of($"{team}/{channel}/press/{user}/{at}");

    /// <summary>A form that was sent.</summary>
    public static MessageId Form(string team, string view, string hash) => Of($"{team}/form/{view}/{hash}");

    /// <summary>The other names of an event: its id, and that of the program in which somebody typed it.</summary>
    public static IReadOnlyList<string> Others(string team, string channel, string? eventId, string? clientId) =>
    [
        .. eventId is null ? Array.Empty<string>() : [$"{team}/event/{eventId}"],
        .. clientId is null ? Array.Empty<string>() : [$"{team}/{channel}/client/{clientId}"],
    ];

    /// <summary>A place.</summary>
    public static Place Place(string team, string channel, string? thread) =>
        new(SlackSettings.SurfaceName, team, channel, thread, IsDirect(channel) ? PlaceKind.Direct : PlaceKind.Channel);

    /// <summary>Whether a channel is a direct message of one person.</summary>
    public static bool IsDirect(string channel) => channel.Length > 0 && channel[0] == DirectMark;

    /// <summary>The time that a message carries; null for what is none.</summary>
    public static DateTimeOffset? Time(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 253_402_300_799m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    private static MessageId Of(string value) => new(SlackSettings.SurfaceName, value);
}
