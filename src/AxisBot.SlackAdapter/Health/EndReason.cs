namespace AxisBot.SlackAdapter.Health;

/// <summary>Why nothing more goes to Slack or comes from there until somebody has mended it.</summary>
/// <param name="Wrong">What is wrong and what to do, in one line.</param>
internal sealed record EndReason(string Wrong)
{
    /// <summary>Socket Mode is off in the settings of the app.</summary>
    public static readonly EndReason TurnedOff =
        new("Socket Mode is turned off in the settings of the app (link_disabled); turn it on there and start AxisBot again, or set Slack:Transport to http");

    /// <summary>The token of the bot is refused.</summary>
    public static EndReason OfBotToken(string error) =>
        new($"Slack refuses the token of the bot ({error}); install the app again, put its bot token (xoxb-) into Slack:BotToken and start AxisBot again");

    /// <summary>The token of the app is refused.</summary>
    public static EndReason OfAppToken(string error) =>
        new($"Slack refuses the token of the app ({error}); make an app-level token with the scope connections:write, put it (xapp-) into Slack:AppToken and start AxisBot again");

    /// <summary>The token of the app may not open connections.</summary>
    public static EndReason OfConnections(string error) =>
        new($"the token of the app may not open connections ({error}); make an app-level token with the scope connections:write and put it into Slack:AppToken");
}
