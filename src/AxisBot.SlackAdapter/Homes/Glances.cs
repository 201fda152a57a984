using AxisBot.Conversations;

namespace AxisBot.SlackAdapter.Homes;

/// <summary>Remembers which channel people look at beside the agent, so that the home tab begins with that one.</summary>
internal sealed class Glances
{
    private const int Most = 10_000;

    private readonly Lately<string, string> _channels = new(Most);

    /// <summary>Somebody looks at a channel.</summary>
    public void Note(string user, string channel) => _channels.Note(user, channel);

    /// <summary>The channel that somebody looked at last; null where that is not known.</summary>
    public string? Of(string user) => _channels.TryGet(user, out var channel) ? channel : null;
}
