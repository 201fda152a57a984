namespace AxisBot.Conversations;

/// <summary>How AxisBot behaves towards those who ask, on all surfaces alike.</summary>
public sealed record ConversationSettings
{
    /// <summary>How many questions a person may ask in an hour; from 1 to 1,000.</summary>
    public int QuestionsPerHour { get; init; } = 60;

    /// <summary>How many questions may wait in all; from 1 to 10,000. More are told that AxisBot is busy.</summary>
    public int MostWaiting { get; init; } = 200;

    /// <summary>How many questions are answered at once; from 1 to 64.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How long a thread is remembered; from one minute to a day.</summary>
    public TimeSpan Memory { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Whether threads want AxisBot to be addressed by name, where a channel has not said otherwise.</summary>
    public bool DemandsMention { get; init; }

    /// <summary>The servers and workspaces that are answered, each as "surface/space"; empty: all.</summary>
    public IReadOnlyList<string> Spaces { get; init; } = [];

    /// <summary>The channels that are answered, each as "surface/space/channel"; empty: all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];
}
