using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Waiting;

/// <summary>
/// Remembers who was told that all questions are spent: in a channel it is said once until there is room again, since everybody
/// else there reads along. A command, a button and a direct message are answered every time: whoever sent them sees nothing else.
/// </summary>
internal sealed class QuotaNotices(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Surface, string Person), DateTimeOffset> _told = [];

    /// <summary>Whether a message is to be told that its author may ask again at a time; remembers that it was.</summary>
    public bool IsDue(IncomingMessage message, DateTimeOffset again)
    {
        if (message is not WrittenMessage { Place.Kind: PlaceKind.Channel })
        {
            return true;
        }

        lock (_gate)
        {
            DropPast();
            return _told.TryAdd((message.Place.Surface, message.Author.Id), again);
        }
    }

    private void DropPast()
    {
        var now = time.GetUtcNow();
        foreach (var (person, again) in _told)
        {
            if (again <= now)
            {
                _told.Remove(person);
            }
        }
    }
}
