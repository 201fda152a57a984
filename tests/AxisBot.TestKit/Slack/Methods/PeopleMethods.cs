using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Who somebody is, and what people and the bot think of messages.</summary>
internal sealed class PeopleMethods(Workspace workspace, ChannelDoor door) : IMethods
{
    public IEnumerable<Method> All =>
    [
        new("users.info", Tier.Four, Info) { AnyScopeOf = ["users:read"] },
        new("reactions.add", Tier.Three, Add) { AnyScopeOf = ["reactions:write"] },
        new("reactions.remove", Tier.Two, Remove) { AnyScopeOf = ["reactions:write"] },
    ];

    private ApiAnswer Info(Arguments arguments)
    {
        if (workspace.FindMember(arguments.Text("user")) is not { } member)
        {
            return ApiAnswer.Error("user_not_found");
        }

        var user = new JsonObject
        {
            ["id"] = member.Id,
            ["team_id"] = workspace.App.TeamId,
            ["name"] = member.Name,
            ["real_name"] = member.Name,
            ["deleted"] = false,
            ["is_bot"] = member.IsBot,
            ["tz"] = "Europe/London",
            ["profile"] = new JsonObject { ["display_name"] = member.Name, ["real_name"] = member.Name },
        };
        if (arguments.Flag("include_locale"))
        {
            user["locale"] = member.Locale;
        }

        return ApiAnswer.Ok(("user", user));
    }

    private ApiAnswer Add(Arguments arguments) => React(arguments, (post, mine) =>
        post.Reactions.Contains(mine) ? "already_reacted" : Change(post, [.. post.Reactions, mine]));

    private ApiAnswer Remove(Arguments arguments) => React(arguments, (post, mine) =>
        post.Reactions.Contains(mine) ? Change(post, [.. post.Reactions.Where(one => one != mine)]) : "no_reaction");

    private ApiAnswer React(Arguments arguments, Func<Post, Reaction, string?> react)
    {
        if (!door.TryWrite(arguments.Text("channel"), out var channel, out var refused))
        {
            return refused;
        }

        if (arguments.Text("name") is not { } name || name.Contains(':', StringComparison.Ordinal))
        {
            return ApiAnswer.Error("invalid_name");
        }

        var error = workspace.FindPost(channel.Id, arguments.Text("timestamp")) is { } post
            ? react(post, new Reaction(workspace.App.BotUserId, name))
            : "message_not_found";
        return error is null ? ApiAnswer.Ok() : ApiAnswer.Error(error);
    }

    private string? Change(Post post, IReadOnlyList<Reaction> reactions)
    {
        workspace.Change(post.Channel, post.Ts, known => known with { Reactions = reactions }, out _);
        return null;
    }
}
