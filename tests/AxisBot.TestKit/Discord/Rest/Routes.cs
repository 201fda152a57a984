using AxisBot.TestKit.Discord.Rest.Handlers;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>All kinds of requests that are answered.</summary>
internal static class Routes
{
    public static IReadOnlyList<Route> All() =>
    [
        .. AccountHandler.Routes,
        .. ChannelHandler.Routes,
        .. MessageHandler.Routes,
        .. CommandHandler.Routes,
        .. CallbackHandler.Routes,
        .. FollowUpHandler.Routes,
    ];
}
