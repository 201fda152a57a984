namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Something that goes wrong with the next requests of a kind.</summary>
public sealed record RestFault
{
    /// <summary>What is answered instead of the right thing; null where the request is handled.</summary>
    public RestAnswer? Instead { get; init; }

    /// <summary>Whether the request is done all the same where something else is answered.</summary>
    public bool IsDoneAllTheSame { get; init; }

    /// <summary>How the answer arrives.</summary>
    public Arrival Arrival { get; init; }

    /// <summary>How long the answer is held back, or each of its bytes where it drips.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How many requests it befalls.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Which requests; all by default.</summary>
    public Func<RestRequest, bool> When { get; init; } = _ => true;

    /// <summary>A status, with the body that Discord has for it.</summary>
    public static RestFault Status(int status, string? content = null, string contentType = RestAnswer.Json) => new()
    {
        Instead = new RestAnswer(status, content ?? $$"""{"message":"{{status}}: loopback","code":0}""") { ContentType = contentType },
    };

    /// <summary>A certain answer.</summary>
    public static RestFault Answer(RestAnswer answer) => new() { Instead = answer };

    /// <summary>The request is done, and nobody ever hears of it.</summary>
    public static RestFault LoseReply() => new() { Arrival = Arrival.Lost };

    /// <summary>The request is lost on its way: nothing is done.</summary>
    public static RestFault LoseRequest() => new() { Arrival = Arrival.LostBefore };

    /// <summary>The request is done, and the connection stays silent.</summary>
    public static RestFault Silence() => new() { Arrival = Arrival.Never };

    /// <summary>The request is done at once, and answered late.</summary>
    public static RestFault Late(TimeSpan delay) => new() { Delay = delay };

    /// <summary>The answer comes one byte at a time.</summary>
    public static RestFault Drip(TimeSpan perByte) => new() { Arrival = Arrival.Dripping, Delay = perByte };

    /// <summary>The same for one kind of request: the method, and the path with "*" for any part of it.</summary>
    public RestFault On(string method, string path) => this with
    {
        When = request => request.Method == method && Matches(request.Path.Split('/'), path.Split('/')),
    };

    private static bool Matches(string[] path, string[] pattern) =>
        path.Length == pattern.Length && path.Zip(pattern).All(pair => pair.Second == "*" || pair.First == pair.Second);
}

/// <summary>How an answer arrives.</summary>
public enum Arrival
{
    /// <summary>As it should.</summary>
    Whole,

    /// <summary>Not at all: the connection breaks after the request was done.</summary>
    Lost,

    /// <summary>Not at all: the connection breaks before anything was done.</summary>
    LostBefore,

    /// <summary>Not at all, and the connection stays open.</summary>
    Never,

    /// <summary>Byte by byte.</summary>
    Dripping,
}
