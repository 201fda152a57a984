using System.Collections.Concurrent;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>In which form a stream was begun; it takes no other.</summary>
internal enum StreamForm
{
    /// <summary>Nothing came yet.</summary>
    Open,

    /// <summary>Text alone.</summary>
    Text,

    /// <summary>Pieces.</summary>
    Pieces,
}

/// <summary>The messages that still take text. Each takes it for a few minutes from its beginning, however much comes.</summary>
internal sealed class Streams(TimeProvider time, Workspace workspace)
{
    private readonly ConcurrentDictionary<(string Channel, string Ts), Entry> _entries = [];

    /// <summary>How long a message takes text, which no page tells: about five minutes were seen.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A message begins to stream.</summary>
    public void Begin(Post post, StreamForm form)
    {
        var entry = new Entry { Form = form };
        _entries[(post.Channel, post.Ts)] = entry;
        entry.End = time.CreateTimer(_ => End(post.Channel, post.Ts), null, Life, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Why a message takes no more of a form; null where it does.</summary>
    public ApiAnswer? Refuse(string channel, string? ts, StreamForm form)
    {
        if (workspace.FindPost(channel, ts) is not { } post)
        {
            return ApiAnswer.Error("message_not_found");
        }

        if (post.BotId != workspace.App.BotId)
        {
            return ApiAnswer.Error("message_not_owned_by_app");
        }

        var entry = _entries.GetValueOrDefault((channel, post.Ts));
        if (entry?.IsStoppedByUser == true)
        {
            return ApiAnswer.Error("stopped_by_user");
        }

        if (entry is null || !post.IsStreaming)
        {
            return ApiAnswer.Error("message_not_in_streaming_state");
        }

        return form == StreamForm.Open || entry.Take(form) ? null : ApiAnswer.Error("streaming_mode_mismatch");
    }

    /// <summary>A message takes no more.</summary>
    public void End(string channel, string ts)
    {
        if (_entries.TryGetValue((channel, ts), out var entry))
        {
            entry.End?.Dispose();
        }

        workspace.Change(channel, ts, post => post with { IsStreaming = false }, out _);
    }

    /// <summary>Somebody stops all streams of a thread; their timestamps.</summary>
    public IReadOnlyList<string> StopByUser(string channel, string thread)
    {
        var stopped = workspace.Posts(channel).Where(post => post.IsStreaming && post.ThreadTs == thread).Select(post => post.Ts).ToList();
        foreach (var ts in stopped)
        {
            _entries[(channel, ts)].IsStoppedByUser = true;
            End(channel, ts);
        }

        return stopped;
    }

    private sealed class Entry
    {
        public StreamForm Form { get; set; }

        public bool IsStoppedByUser { get; set; }

        public ITimer? End { get; set; }

        public bool Take(StreamForm form)
        {
            Form = Form == StreamForm.Open ? form : Form;
            return Form == form;
        }
    }
}
