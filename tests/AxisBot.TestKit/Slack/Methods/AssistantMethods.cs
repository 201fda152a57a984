using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>The older methods of assistants, which agents may still call.</summary>
internal sealed class AssistantMethods(Workspace workspace, ChannelDoor door, Assistants assistants) : IMethods
{
    private const int MostPrompts = 4;
    private const int MostLoadingMessages = 10;
    private const string ChannelId = "channel_id";
    private const string ThreadTs = "thread_ts";

    private static readonly string[] Assistant = ["assistant:write"];

    public IEnumerable<Method> All =>
    [
        new("assistant.threads.setStatus", Tier.Hundreds, SetStatus) { AnyScopeOf = ["chat:write", "assistant:write"] },
        new("assistant.threads.setTitle", Tier.Four, SetTitle) { AnyScopeOf = Assistant },
        new("assistant.threads.setSuggestedPrompts", Tier.Four, SetPrompts) { AnyScopeOf = Assistant },
    ];

    private ApiAnswer SetStatus(Arguments arguments)
    {
        if (Refuse(arguments) is { } refused)
        {
            return refused;
        }

        if (arguments.Json("loading_messages") is JsonArray { Count: > MostLoadingMessages })
        {
            return ApiAnswer.Error("invalid_arguments", $"no more than {MostLoadingMessages} items allowed [json-pointer:/loading_messages]");
        }

        if (!arguments.Has("status"))
        {
            return ApiAnswer.Missing("status");
        }

        assistants.SetStatus(arguments.Text(ChannelId)!, arguments.Text(ThreadTs)!, arguments.AnyText("status")!);
        return ApiAnswer.Ok();
    }

    private ApiAnswer SetTitle(Arguments arguments)
    {
        if (Refuse(arguments) is { } refused)
        {
            return refused;
        }

        if (arguments.Text("title") is not { } title)
        {
            return ApiAnswer.Missing("title");
        }

        assistants.SetTitle(arguments.Text(ChannelId)!, arguments.Text(ThreadTs)!, title);
        return ApiAnswer.Ok();
    }

    private ApiAnswer SetPrompts(Arguments arguments)
    {
        if (!door.TryWrite(arguments.Text(ChannelId), out var channel, out var refused))
        {
            return refused;
        }

        if (arguments.Json("prompts") is not JsonArray { Count: > 0 } prompts)
        {
            return ApiAnswer.Missing("prompts");
        }

        if (prompts.Count > MostPrompts)
        {
            return ApiAnswer.Error("invalid_arguments", $"no more than {MostPrompts} items allowed [json-pointer:/prompts]");
        }

        var read = prompts.OfType<JsonObject>().Select(prompt => ((string?)prompt["title"], (string?)prompt["message"])).ToList();
        if (read.Count < prompts.Count || read.Any(prompt => prompt is not ({ Length: > 0 }, { Length: > 0 })))
        {
            return ApiAnswer.Error("invalid_arguments", "title and message are required [json-pointer:/prompts]");
        }

        // In an agent's app a thread makes the call do nothing, and nothing says so.
        if (!workspace.App.IsAgent || arguments.Text(ThreadTs) is null)
        {
            assistants.SetPrompts(channel.Id, [.. read.Select(prompt => new SuggestedPrompt(prompt.Item1!, prompt.Item2!))]);
        }

        return ApiAnswer.Ok();
    }

    private ApiAnswer? Refuse(Arguments arguments) =>
        !door.TryWrite(arguments.Text(ChannelId), out var channel, out var refused) ? refused
        : workspace.FindPost(channel.Id, arguments.Text(ThreadTs)) is null ? ApiAnswer.Error("invalid_thread_ts")
        : null;
}
