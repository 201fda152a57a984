using System.Collections.Concurrent;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>A question that is offered to be asked.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Message">What is sent.</param>
public sealed record SuggestedPrompt(string Title, string Message);

/// <summary>What assistants show in their threads: that they work, and what may be asked.</summary>
internal sealed class Assistants(TimeProvider time)
{
    /// <summary>How long a status is shown by itself.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Channel, string Thread), (string Status, DateTimeOffset At)> _statuses = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<SuggestedPrompt>> _prompts = [];
    private readonly ConcurrentDictionary<(string Channel, string Thread), string> _titles = [];

    public string? StatusOf(string channel, string thread) =>
        _statuses.TryGetValue((channel, thread), out var status) && status.Status.Length > 0 && time.GetUtcNow() - status.At < Life ? status.Status : null;

    public void SetStatus(string channel, string thread, string status) => _statuses[(channel, thread)] = (status, time.GetUtcNow());

    public IReadOnlyList<SuggestedPrompt> PromptsOf(string channel) => _prompts.GetValueOrDefault(channel) ?? [];

    public void SetPrompts(string channel, IReadOnlyList<SuggestedPrompt> prompts) => _prompts[channel] = prompts;

    public string? TitleOf(string channel, string thread) => _titles.GetValueOrDefault((channel, thread));

    public void SetTitle(string channel, string thread, string title) => _titles[(channel, thread)] = title;
}
