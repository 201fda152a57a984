namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>A time in which the app could not be told of anything.</summary>
/// <param name="From">When the last connection was left.</param>
/// <param name="Until">When the next one was greeted; null where there is none yet.</param>
public sealed record Gap(DateTimeOffset From, DateTimeOffset? Until);

/// <summary>Keeps count of the times without a connection, from the first connection on.</summary>
internal sealed class Gaps(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Gap> _gaps = [];
    private bool _wasReached;

    public IReadOnlyList<Gap> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _gaps];
            }
        }
    }

    /// <summary>Notes whether the app can be reached, and says it.</summary>
    /// <param name="reached">Asked once no other change is being noted, so that what is noted last is how things stand.</param>
    public bool Note(Func<bool> reached)
    {
        lock (_gate)
        {
            var isReached = reached();
            if (isReached && _gaps is [.., { Until: null } open])
            {
                _gaps[^1] = open with { Until = time.GetUtcNow() };
            }
            else if (!isReached && _wasReached)
            {
                _gaps.Add(new Gap(time.GetUtcNow(), null));
            }

            return _wasReached = isReached;
        }
    }
}
