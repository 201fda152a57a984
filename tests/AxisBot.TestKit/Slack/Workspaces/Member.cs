namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>Somebody in the workspace.</summary>
/// <param name="Id">The id, "U...".</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Locale">The language of the person's Slack.</param>
/// <param name="IsBot">Whether it is a program.</param>
public sealed record Member(string Id, string Name, string Locale = "en-US", bool IsBot = false);
