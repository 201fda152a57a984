using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>The door to Socket Mode.</summary>
internal sealed class ConnectionMethods(SlackApp app, SocketMode sockets, Func<string> address) : IMethods
{
    /// <summary>Where connections are made.</summary>
    public const string Path = "/link/";

    public IEnumerable<Method> All =>
    [
        new("apps.connections.open", Tier.Three, Open) { Token = TokenKind.App, AnyScopeOf = ["connections:write"] },
    ];

    private ApiAnswer Open(Arguments arguments)
    {
        var host = address().Replace("http://", "ws://", StringComparison.Ordinal);
        return ApiAnswer.Ok(("url", $"{host}{Path}?ticket={sockets.NewTicket()}&app_id={app.Id}"));
    }
}
