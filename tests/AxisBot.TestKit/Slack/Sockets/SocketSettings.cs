namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>How the connections of Socket Mode behave; a test may change it at any time, for the connections that come after.</summary>
public sealed class SocketSettings
{
    /// <summary>How long a connection is said to live, and lives.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a connection lives that asks for it by <c>debug_reconnects</c>.</summary>
    public TimeSpan DebugLife { get; set; } = TimeSpan.FromSeconds(360);

    /// <summary>How long before its end a connection is warned.</summary>
    public TimeSpan Warning { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after its refresh a connection is kept that the app does not close.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the server pings; zero for never.</summary>
    public TimeSpan PingEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether pings of the app are answered.</summary>
    public bool AnswersPings { get; set; } = true;

    /// <summary>Whether a closing by the app is answered.</summary>
    public bool CompletesClose { get; set; } = true;

    /// <summary>Whether the server greets.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>How many connections the same app has elsewhere, as where it was started too often; they count among the most that it may have.</summary>
    public int ConnectionsElsewhere { get; set; }

    /// <summary>Into how many frames messages are broken.</summary>
    public int Fragments { get; set; } = 1;
}
