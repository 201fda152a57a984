namespace AxisBot.SlackAdapter.Manifests;

/// <summary>What AxisBot must be allowed in a workspace, and no more: by what the settings want of it.</summary>
public static class Scopes
{
    /// <summary>The scope of the token of the app.</summary>
    public const string OfApp = "connections:write";

    private static readonly string[] Always = ["app_mentions:read", "chat:write", "commands", "im:history"];
    private static readonly string[] AlwaysHeard = ["app_home_opened", "app_mention", "message.im"];

    /// <summary>The scopes of the token of the bot, in the order of their names.</summary>
    public static IReadOnlyList<string> OfBot(SlackSettings settings) =>
    [
        .. Always
            .Concat(settings.Managers.Count == 0 ? ["users:read"] : [])
            .Concat(settings.Pictures ? ["files:write"] : [])
            .Concat(settings.IsAgent ? ["assistant:write"] : [])
            .Concat(settings.ReadsChannels ? ["channels:history", "groups:history"] : [])
            .Concat(settings.NamedChannels.Count > 0 ? ["channels:read", "groups:read"] : [])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The events that AxisBot is told of.</summary>
    public static IReadOnlyList<string> Events(SlackSettings settings) =>
    [
        .. AlwaysHeard
            .Concat(settings.IsAgent ? ["agent_session_stopped", "app_context_changed"] : [])
            .Concat(settings.ReadsChannels ? ["message.channels", "message.groups"] : [])
            .Order(StringComparer.Ordinal),
    ];
}
