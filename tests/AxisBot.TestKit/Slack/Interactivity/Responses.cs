using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>The addresses by which an app may answer who did something: five times, for half an hour.</summary>
internal sealed class Responses(TimeProvider time, Ids ids, MessageRules rules, PostDesk desk, Journal journal, Func<string> address)
{
    /// <summary>Where they are.</summary>
    public const string Path = "/response/";

    private readonly ConcurrentDictionary<string, Entry> _entries = [];

    /// <summary>How often each may be used.</summary>
    public int MostUses { get; set; } = 5;

    /// <summary>How long each is good.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>One for somebody in a channel, and for the message that was pressed where there is one.</summary>
    public string Issue(Channel channel, string user, Post? original = null)
    {
        var id = ids.Next("r");
        _entries[id] = new Entry(channel, user, original, time.GetUtcNow());
        return $"{address()}{Path}{id}";
    }

    /// <summary>Serves an answer by such an address.</summary>
    public async Task ServeAsync(HttpContext context, string id)
    {
        var read = await ArgumentsReader.ReadAsync(context.Request);
        var error = !_entries.TryGetValue(id, out var entry) ? "invalid_url"
            : time.GetUtcNow() - entry.At > Life ? "expired_url"
            : Interlocked.Increment(ref entry.Uses) > MostUses ? "used_url"
            : null;
        if (error is not null)
        {
            journal.Surprise($"The address {Path}{id} was answered by, which gives {error}.");
            await SayAsync(context, StatusCodes.Status404NotFound, error);
        }
        else if (Apply(new Arguments(read.Raw), entry!.Channel, entry.User, entry.Original) is { } refused)
        {
            journal.Surprise($"The address {Path}{id} was answered by with what gives {refused.Code}: {refused.Body.ToJsonString()}");
            await SayAsync(context, StatusCodes.Status400BadRequest, refused.Code!);
        }
        else
        {
            await context.Response.WriteAsync("ok");
        }
    }

    /// <summary>Does what an answer says; what is wrong with it where that cannot be done.</summary>
    public ApiAnswer? Apply(Arguments answer, Channel channel, string user, Post? original)
    {
        if (original is not null && answer.Flag("delete_original"))
        {
            desk.Delete(channel, original.Ts);
            return null;
        }

        if (rules.Refuse(answer, isMeasured: false) is { } refused)
        {
            return refused;
        }

        if (original is not null && answer.Flag("replace_original"))
        {
            var change = (JsonObject)answer.Raw.DeepClone();
            change["ts"] = original.Ts;
            desk.Change(channel, new Arguments(change));
        }
        else
        {
            desk.Post(channel, answer, visibleTo: answer.Text("response_type") == "in_channel" ? null : user);
        }

        return null;
    }

    private static Task SayAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(ApiAnswer.Error(error).Body.ToJsonString());
    }

    private sealed class Entry(Channel channel, string user, Post? original, DateTimeOffset at)
    {
        public int Uses;

        public Channel Channel { get; } = channel;

        public string User { get; } = user;

        public Post? Original { get; } = original;

        public DateTimeOffset At { get; } = at;
    }
}
