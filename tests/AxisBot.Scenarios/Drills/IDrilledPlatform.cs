namespace AxisBot.Scenarios.Drills;

/// <summary>A platform on the loopback that a worker is drilled on. Each of the platforms that AxisBot speaks with can take this place.</summary>
internal interface IDrilledPlatform : IAsyncDisposable
{
    /// <summary>The name of its surface.</summary>
    string Surface { get; }

    /// <summary>The space of its channels.</summary>
    string Space { get; }

    /// <summary>In how many channels people ask.</summary>
    int Rooms { get; }

    /// <summary>What the worker must find in its environment to reach it.</summary>
    IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>The platform's own name of a channel, which it makes where it is not there yet.</summary>
    string ChannelOf(string name);

    /// <summary>Somebody asks something in a channel; the platform brings it until it is told that it arrived.</summary>
    void Ask(string id, string channel, string text);

    /// <summary>What AxisBot has posted so far.</summary>
    IReadOnlyList<DrilledPost> Posts { get; }
}

/// <summary>Something that AxisBot posted.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Answers">The id of what it answers; null for what nobody asked.</param>
/// <param name="Text">What it says.</param>
internal sealed record DrilledPost(string Channel, string? Answers, string Text);
