namespace AxisBot.SlackAdapter.Sockets;

/// <summary>How patient connections are.</summary>
internal sealed record SocketTimes
{
    /// <summary>After how long in which nothing came a connection is pinged.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// How long a pong may take. The socket looks four times within the shorter of this and <see cref="PingEvery"/>, so a connection whose
    /// other end has died is noticed within both and a quarter of each: 10 s, as Slack's own clients have it.
    /// </summary>
    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long it may take to be connected and greeted.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a connection is listened to after another has taken its place.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the other end may take to close.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a connection must have held for the next to be opened at once.</summary>
    public TimeSpan Held { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many connections all workers together open in <see cref="OpeningsIn"/>, also over restarts: fewer than Slack allows.</summary>
    public int MostOpenings { get; init; } = 300;

    /// <summary>The time in which <see cref="MostOpenings"/> are counted.</summary>
    public TimeSpan OpeningsIn { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long it is waited where Slack says that there are too many connections.</summary>
    public TimeSpan Crowded { get; init; } = TimeSpan.FromMinutes(1);
}
