namespace AxisBot.SlackAdapter.Homes;

/// <summary>Remembers which channel people look at beside the agent, so that the home tab begins with that one.</summary>
internal sealed class Glances
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, string> _channels = [];

    /// <summary>Somebody looks at a channel.</summary>
    public void Note(string user, string channel)
    {
        lock (_gate)
        {
            _channels.Remove(user);
            _channels[user] = channel;
            if (_channels.Count > Most)
            {
                _channels.RemoveAt(0);
            }
        }
    }

    /// <summary>The channel that somebody looked at last; null where that is not known.</summary>
    public string? Of(string user)
    {
        lock (_gate)
        {
            return _channels.GetValueOrDefault(user);
        }
    }
}
