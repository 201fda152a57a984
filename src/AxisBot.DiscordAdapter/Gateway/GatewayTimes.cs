namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>How patient AxisBot is at the gateway.</summary>
internal sealed record GatewayTimes
{
    /// <summary>How long it may take until a connection is open and says Hello.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long it may take from a resume or an identify until the session is there, or until the next missed event comes.</summary>
    public TimeSpan Entering { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait after the first failure; it doubles with each.</summary>
    public TimeSpan LeastWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after any failure.</summary>
    public TimeSpan MostWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a session must have held before failures count from nought again.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The shortest and the longest wait before a session that was declared invalid is begun anew.</summary>
    public (TimeSpan Least, TimeSpan Most) Anew { get; init; } = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    /// <summary>How far apart two identifies are: five seconds, and a little for the way there.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(5.5);

    /// <summary>How many resumes may fail in a row before the session is given up.</summary>
    public int MostResumes { get; init; } = 3;

    /// <summary>How often the connection itself is tried by a ping, and how long a pong may take.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often it is written down how far a session has come.</summary>
    public TimeSpan Save { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long another worker must be silent before its seat at the gateway is taken.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);
}
