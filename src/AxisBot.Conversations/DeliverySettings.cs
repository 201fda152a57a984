namespace AxisBot.Conversations;

/// <summary>How messages are taken in and posted, so that each is answered once and nothing is posted twice.</summary>
public sealed record DeliverySettings
{
    /// <summary>Names this process among the workers that share the work; not empty.</summary>
    public string Worker { get; init; } = Environment.MachineName;

    /// <summary>
    /// How long a worker may be silent before others take over what it works at. It is longer than <see cref="LongestSend"/>, so
    /// that nobody takes over what is still being sent.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request to a surface may take.</summary>
    public TimeSpan LongestSend { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long what is under way may take to end when the worker stops.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often it is looked for work that nobody has announced.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many things are worked at at once.</summary>
    public int AtOnce { get; init; } = 32;

    /// <summary>For how long it is tried to find out whether something is posted; then it is ambiguous.</summary>
    public TimeSpan LongestDoubt { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For how long a reply is tried; then nobody waits for it any more.</summary>
    public TimeSpan LongestReply { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Whether what may be posted already is posted once more, instead of being left as it is.</summary>
    public bool RepostsAmbiguous { get; init; }
}
