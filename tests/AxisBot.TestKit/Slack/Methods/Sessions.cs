using System.Collections.Concurrent;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>The sessions of the agent, one a thread.</summary>
internal sealed class Sessions(TimeProvider time)
{
    /// <summary>How long a status stands by itself.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Channel, string Thread), Entry> _entries = [];

    /// <summary>The status of a session; null where it has none, or none any more.</summary>
    public string? StatusOf(string channel, string thread) =>
        _entries.TryGetValue((channel, thread), out var entry) && time.GetUtcNow() - entry.At < Life ? entry.Status : null;

    /// <summary>The title of a session; null where it has none.</summary>
    public string? TitleOf(string channel, string thread) => _entries.GetValueOrDefault((channel, thread))?.Title;

    /// <summary>Whether there is a session.</summary>
    public bool Has(string channel, string thread) => _entries.ContainsKey((channel, thread));

    /// <summary>Sets the status; the title counts only where the session begins.</summary>
    public void Set(string channel, string thread, string status, string? title) => _entries.AddOrUpdate(
        (channel, thread),
        _ => new Entry(status, title, time.GetUtcNow()),
        (_, known) => new Entry(status, known.Title, time.GetUtcNow()));

    /// <summary>Gives a session another title.</summary>
    public void Rename(string channel, string thread, string title) =>
        _entries.AddOrUpdate((channel, thread), _ => new Entry(null, title, time.GetUtcNow()), (_, known) => known with { Title = title });

    private sealed record Entry(string? Status, string? Title, DateTimeOffset At);
}
