using System.Diagnostics.CodeAnalysis;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Whether the bot may write in a channel or read in it.</summary>
internal sealed class ChannelDoor(Workspace workspace)
{
    private const string NotFound = "channel_not_found";

    /// <summary>Finds a channel to write in; a person's id stands for the direct message.</summary>
    public bool TryWrite(string? id, [NotNullWhen(true)] out Channel? channel, [NotNullWhen(false)] out ApiAnswer? refused)
    {
        channel = workspace.FindMember(id) is { IsBot: false } person ? workspace.DirectWith(person.Id) : workspace.FindChannel(id);
        refused = channel switch
        {
            null => ApiAnswer.Error(NotFound),
            { IsArchived: true } => ApiAnswer.Error("is_archived"),
            _ when channel.Has(workspace.App.BotUserId) => null,
            { Kind: ChannelKind.Public } when workspace.App.Scopes.Contains("chat:write.public") => null,
            { Kind: ChannelKind.Public } => ApiAnswer.Error("not_in_channel"),
            _ => ApiAnswer.Error(NotFound),
        };
        return refused is null;
    }

    /// <summary>Finds a channel to read in, by a scope of its family: "history" or "read".</summary>
    public bool TryRead(string? id, string right, [NotNullWhen(true)] out Channel? channel, [NotNullWhen(false)] out ApiAnswer? refused)
    {
        channel = workspace.FindChannel(id);
        var scope = $"{channel?.Family}:{right}";
        refused = channel switch
        {
            null => ApiAnswer.Error(NotFound),
            _ when !workspace.App.Scopes.Contains(scope) => ApiAnswer.MissingScope(scope, workspace.App.Scopes),
            _ when channel.Has(workspace.App.BotUserId) => null,
            { Kind: ChannelKind.Public } => right == "read" ? null : ApiAnswer.Error("not_in_channel"),
            _ => ApiAnswer.Error(NotFound),
        };
        return refused is null;
    }
}
