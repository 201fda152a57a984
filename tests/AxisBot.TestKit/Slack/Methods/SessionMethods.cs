using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>What an agent tells of its sessions.</summary>
internal sealed class SessionMethods(Workspace workspace, ChannelDoor door, Sessions sessions) : IMethods
{
    private const int LongestTitle = 200;

    private static readonly string[] Write = ["chat:write"];
    private static readonly HashSet<string> Known = ["active", "processing", "suspended", "closed"];

    public IEnumerable<Method> All =>
    [
        new("agents.sessions.setStatus", Tier.Three, SetStatus) { AnyScopeOf = Write },
        new("agents.sessions.rename", Tier.Three, Rename) { AnyScopeOf = Write },
    ];

    /// <summary>Whether a status is one of those that there are.</summary>
    public static bool IsStatus(string status) => Known.Contains(status);

    private ApiAnswer SetStatus(Arguments arguments)
    {
        if (!TryFind(arguments, out var channel, out var thread, out var refused))
        {
            return refused;
        }

        if (arguments.Text("status") is not { } status || !IsStatus(status))
        {
            return ApiAnswer.Error("invalid_arguments", "must be one of active, processing, suspended, closed [json-pointer:/status]");
        }

        var title = arguments.Text("title");
        if (title?.Length > LongestTitle)
        {
            return TooLong();
        }

        sessions.Set(channel, thread, status, title);
        return ApiAnswer.Ok(("agent_status", status), ("status", status), ("title", sessions.TitleOf(channel, thread)));
    }

    private ApiAnswer Rename(Arguments arguments)
    {
        if (!TryFind(arguments, out var channel, out var thread, out var refused))
        {
            return refused;
        }

        if (arguments.Text("title") is not { } title)
        {
            return ApiAnswer.Missing("title");
        }

        if (title.Length > LongestTitle)
        {
            return TooLong();
        }

        sessions.Rename(channel, thread, title);
        return ApiAnswer.Ok(("title", title));
    }

    private bool TryFind(Arguments arguments, out string channel, out string thread, out ApiAnswer refused)
    {
        (channel, thread) = (arguments.Text("channel_id") ?? "", arguments.Text("thread_ts") ?? "");
        if (!door.TryWrite(channel, out var found, out var not))
        {
            refused = not;
            return false;
        }

        refused = ApiAnswer.Error("thread_not_found");
        return workspace.FindPost(found.Id, thread) is not null;
    }

    private static ApiAnswer TooLong() => ApiAnswer.Error("invalid_arguments", $"must be less than {LongestTitle + 1} characters [json-pointer:/title]");
}
