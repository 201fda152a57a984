namespace AxisBot.TestKit.Slack.Faults;

/// <summary>What goes wrong with a call, by the script of a test.</summary>
public sealed record Fault
{
    private const string Html = "<html><head><title>502 Bad Gateway</title></head><body>upstream</body></html>";

    /// <summary>Whether what was asked for is done all the same.</summary>
    public bool Commits { get; init; }

    /// <summary>How long the answer is held back, by the clock of the test.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The status instead of the answer's own.</summary>
    public int? Status { get; init; }

    /// <summary>The body instead of the answer's own.</summary>
    public string? Body { get; init; }

    /// <summary>The media type of that body.</summary>
    public string Type { get; init; } = "application/json; charset=utf-8";

    /// <summary>The value of Retry-After as it stands; null for none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Whether the connection is broken off instead of an answer.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>How many bytes of the body go out before it is broken off.</summary>
    public int? BreaksOffAfter { get; init; }

    /// <summary>How long each byte of the body takes, by the clock of the test.</summary>
    public TimeSpan? Drip { get; init; }

    /// <summary>What the call waits at until the test lets it go on; null for nothing.</summary>
    public Hold? Hold { get; init; }

    /// <summary>Whether it waits there with everything done and only the answer to come.</summary>
    public bool HoldsAfterCommit { get; init; }

    /// <summary>An error in the words of Slack, with status 200.</summary>
    public static Fault Error(string code) => new() { Body = $$"""{"ok":false,"error":"{{code}}"}""" };

    /// <summary>A status, with what a broken machine in between says.</summary>
    public static Fault WithStatus(int status) => new() { Status = status, Body = Html, Type = "text/html" };

    /// <summary>Too many calls, with a value of Retry-After as the test wants it; null for none.</summary>
    public static Fault RateLimited(string? retryAfter) =>
        new() { Status = 429, Body = """{"ok":false,"error":"ratelimited"}""", RetryAfter = retryAfter };

    /// <summary>A status of 200 and a body that is none of Slack's.</summary>
    public static Fault WithBody(string body, string type = "application/json; charset=utf-8") => new() { Body = body, Type = type };

    /// <summary>The connection breaks off before anything is done.</summary>
    public static Fault Refused { get; } = new() { BreaksOff = true };

    /// <summary>It is done, and then the connection breaks off: nobody can tell.</summary>
    public static Fault ReplyLost { get; } = new() { Commits = true, BreaksOff = true };

    /// <summary>It is done, and the answer comes late.</summary>
    public static Fault Late(TimeSpan delay) => new() { Commits = true, Delay = delay };

    /// <summary>It is done, and the answer comes a byte at a time.</summary>
    public static Fault Dripping(TimeSpan perByte) => new() { Commits = true, Drip = perByte };

    /// <summary>It is done, and the answer breaks off in the middle.</summary>
    public static Fault CutAfter(int bytes) => new() { Commits = true, BreaksOffAfter = bytes };

    /// <summary>It is done, and a broken machine in between says otherwise.</summary>
    public static Fault DoneBut(int status) => WithStatus(status) with { Commits = true };
}
