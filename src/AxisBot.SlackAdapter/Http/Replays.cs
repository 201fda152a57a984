namespace AxisBot.SlackAdapter.Http;

/// <summary>
/// Remembers the signatures of requests that were taken, for as long as they would be good. The same request once more is somebody else's:
/// Slack signs anew when it tells something again.
/// </summary>
internal sealed class Replays(TimeProvider time)
{
    private const int Most = 1_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _taken = new(StringComparer.Ordinal);
    private readonly Queue<(string Signature, DateTimeOffset Until)> _order = [];

    /// <summary>Takes a signature.</summary>
    /// <returns>False where it was taken already.</returns>
    public bool Take(string signature)
    {
        lock (_gate)
        {
            Forget();
            var until = time.GetUtcNow() + Signature.Window + Signature.Window; // a request may be signed for a time that is still to come
            if (!_taken.TryAdd(signature, until))
            {
                return false;
            }

            _order.Enqueue((signature, until));
            return true;
        }
    }

    /// <summary>Gives a signature back, of what could not be kept.</summary>
    public void GiveBack(string signature)
    {
        lock (_gate)
        {
            _taken.Remove(signature);
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (oldest.Until <= now || _order.Count > Most))
        {
            _order.Dequeue();
            if (_taken.TryGetValue(oldest.Signature, out var until) && until == oldest.Until)
            {
                _taken.Remove(oldest.Signature);
            }
        }
    }
}
