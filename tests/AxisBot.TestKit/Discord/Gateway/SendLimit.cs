namespace AxisBot.TestKit.Discord.Gateway;

/// <summary>How many frames a client may send on one connection: 120 in any 60 seconds.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    public const int Frames = 120;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<DateTimeOffset> _sent = [];

    /// <summary>Counts a frame; false where it is one too many.</summary>
    public bool Take()
    {
        var now = time.GetUtcNow();
        while (_sent.TryPeek(out var first) && now - first >= Window)
        {
            _sent.Dequeue();
        }

        _sent.Enqueue(now);
        return _sent.Count <= Frames;
    }
}
