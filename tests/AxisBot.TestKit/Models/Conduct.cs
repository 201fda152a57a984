namespace AxisBot.TestKit.Models;

/// <summary>What a model does with a request that it has taken.</summary>
public enum Conduct
{
    /// <summary>Writes in pieces of a few letters, and ends.</summary>
    Writes,

    /// <summary>Writes, and sends every byte by itself.</summary>
    WritesByBytes,

    /// <summary>Thinks aloud before it writes, as its wire sets that apart.</summary>
    ThinksFirst,

    /// <summary>Takes the request and says nothing at all.</summary>
    StallsBeforeFirst,

    /// <summary>Begins to write, and stops without hanging up.</summary>
    StallsAfterFirst,

    /// <summary>Sends one byte in a second.</summary>
    Drips,

    /// <summary>Writes the first claim, and the rest when it is released.</summary>
    WaitsAfterFirst,

    /// <summary>Writes some of it, and ends as if that were all.</summary>
    Cuts,

    /// <summary>Writes some of it, and the stream ends without saying so.</summary>
    ClosesEarly,

    /// <summary>Writes some of it, and breaks the connection.</summary>
    HangsUpMidway,

    /// <summary>Writes the first claim, and breaks the connection when it is released.</summary>
    HangsUpAfterFirst,

    /// <summary>Breaks the connection before it has answered.</summary>
    HangsUp,

    /// <summary>Writes some of it, and tells of a failure on its side.</summary>
    BreaksOff,

    /// <summary>Writes and writes.</summary>
    Floods,

    /// <summary>Writes until its tokens are used up.</summary>
    RunsOutOfTokens,

    /// <summary>Sends an event that is no JSON.</summary>
    BreaksEvents,

    /// <summary>Sends an event that is no UTF-8.</summary>
    BreaksLetters,

    /// <summary>Sends lines that are no events.</summary>
    SendsNoEvents,

    /// <summary>Ends without a word.</summary>
    WritesNothing,

    /// <summary>Declines, by the means of its wire.</summary>
    Declines,

    /// <summary>Is stopped by the filter of whoever runs it.</summary>
    IsFiltered,

    /// <summary>Answers with a page for people.</summary>
    ShowsPage,

    /// <summary>Sends the caller elsewhere.</summary>
    Redirects,

    /// <summary>Takes no request: see <see cref="ModelAct.Status"/>.</summary>
    Refuses,
}

/// <summary>What a model does with one request.</summary>
/// <param name="Conduct">What it does.</param>
public sealed record ModelAct(Conduct Conduct)
{
    /// <summary>Writes well.</summary>
    public static readonly ModelAct Good = new(Conduct.Writes);

    /// <summary>Takes no request, for a reason that its status tells.</summary>
    public static ModelAct Refusing(int status, TimeSpan? retryAfter = null, string complaint = "no") =>
        new(Conduct.Refuses) { Status = status, RetryAfter = retryAfter, Complaint = complaint };

    /// <summary>Writes what somebody thinks up.</summary>
    public static ModelAct By(Func<PromptView, string> author) => new(Conduct.Writes) { Author = author };

    /// <summary>Writes these words, whatever was asked.</summary>
    public static ModelAct Saying(string words) => By(_ => words);

    /// <summary>Who thinks up what is written; see <see cref="Authors"/>.</summary>
    public Func<PromptView, string> Author { get; init; } = Authors.Faithful;

    /// <summary>The status of a refusal.</summary>
    public int Status { get; init; }

    /// <summary>How long a caller is asked to wait; null for not at all.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What is said to a refusal.</summary>
    public string Complaint { get; init; } = "no";
}
