using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Whose token it is.</summary>
internal sealed class AuthMethods(Workspace workspace, Func<string> address) : IMethods
{
    public IEnumerable<Method> All =>
    [
        new("auth.test", Tier.Hundreds, Test) { Token = TokenKind.Any, RunForApp = TestOfApp },
        new("api.test", Tier.Four, arguments => arguments.Text("error") is { } error ? ApiAnswer.Error(error) : ApiAnswer.Ok()) { Token = TokenKind.Any },
    ];

    private ApiAnswer TestOfApp(Arguments arguments) => ApiAnswer.Ok(("app_name", workspace.App.Name), ("app_id", workspace.App.Id));

    private ApiAnswer Test(Arguments arguments)
    {
        var app = workspace.App;
        return ApiAnswer.Ok(
            ("url", $"{address()}/"),
            ("team", "Loopback"),
            ("user", app.Name),
            ("team_id", app.TeamId),
            ("user_id", app.BotUserId),
            ("bot_id", app.BotId),
            ("is_enterprise_install", false));
    }
}
