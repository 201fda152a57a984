using AxisBot.Conversations.Posting;
using AxisBot.SlackAdapter.Calls;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Which post may bring its pictures in each channel: one at a time, once the turn of its message has come. Two that looked at the same
/// moment would both bring theirs, and only one of them could be posted.
/// </summary>
internal sealed class PictureTurns(SlackClient client, TimeProvider time)
{
    private const int MostChannels = 10_000;

    /// <summary>Whoever has the turn and is not posted by then, as after a lost lease, loses it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (PostKey Post, DateTimeOffset Until)> _had = [];

    /// <summary>How long it is until the turn of a post; zero where it has it from now on.</summary>
    public TimeSpan WaitFor(Post post, string channel)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_had.TryGetValue(channel, out var had) && had.Post != post.Key && had.Until > now)
            {
                return Look;
            }

            if (client.WaitFor(Methods.Post, channel) is var wait && wait > TimeSpan.Zero)
            {
                return wait;
            }

            Forget(now);
            _had[channel] = (post.Key, now + Longest);
            return TimeSpan.Zero;
        }
    }

    /// <summary>What became of a post is known.</summary>
    public void End(Post post, string channel)
    {
        lock (_gate)
        {
            if (_had.TryGetValue(channel, out var had) && had.Post == post.Key)
            {
                _had.Remove(channel);
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_had.Count > MostChannels)
        {
            foreach (var (channel, _) in _had.Where(had => had.Value.Until <= now).ToList())
            {
                _had.Remove(channel);
            }
        }
    }
}
