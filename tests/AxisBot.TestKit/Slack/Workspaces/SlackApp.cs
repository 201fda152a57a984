namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>The app that is installed in the workspace: its names, its tokens and what it was allowed.</summary>
public sealed class SlackApp
{
    /// <summary>Its id.</summary>
    public string Id { get; } = "A0LOOPBACK";

    /// <summary>The id of the workspace.</summary>
    public string TeamId { get; } = "T0LOOPBACK";

    /// <summary>The user that speaks for it.</summary>
    public string BotUserId { get; } = "U0AXISBOT0";

    /// <summary>The bot behind that user.</summary>
    public string BotId { get; } = "B0AXISBOT0";

    /// <summary>The name of that user.</summary>
    public string Name { get; } = "axisbot";

    /// <summary>The token of the bot.</summary>
    public string BotToken { get; } = "xoxb-loopback-bot";

    /// <summary>The token of the app, for Socket Mode alone.</summary>
    public string AppToken { get; } = "xapp-loopback-app";

    /// <summary>The secret that signs what comes by HTTP.</summary>
    public string SigningSecret { get; } = "loopback-signing-secret";

    /// <summary>The scopes of the bot's token, as the manifest asks for them.</summary>
    public HashSet<string> Scopes { get; } =
    [
        "app_mentions:read", "chat:write", "commands", "im:history", "im:read", "im:write", "reactions:read", "reactions:write",
        "files:write", "users:read", "assistant:write",
    ];

    /// <summary>The scopes of the app's token.</summary>
    public HashSet<string> AppScopes { get; } = ["connections:write"];

    /// <summary>The events that it subscribed to; those of messages by their full name, "message.channels".</summary>
    public HashSet<string> Events { get; } =
    [
        "app_mention", "message.im", "app_home_opened", "app_context_changed", "agent_session_stopped", "agent_session_title_changed", "reaction_added",
    ];

    /// <summary>Whether its manifest has an agent view.</summary>
    public bool IsAgent { get; set; } = true;

    /// <summary>Whether it has a home tab.</summary>
    public bool HasHome { get; set; } = true;

    /// <summary>Why its tokens are refused, "token_revoked" or "account_inactive"; null while they are good.</summary>
    public string? TokensRefused { get; set; }

    /// <summary>Whether it may hear an event: subscribed, and with the scope.</summary>
    public bool Hears(string subscription, string? scope) => Events.Contains(subscription) && (scope is null || Scopes.Contains(scope));
}
