namespace AxisBot.TestKit.PartyLine;

/// <summary>How a <see cref="PartyLineServer"/> behaves: like one platform or like another, and how badly.</summary>
public sealed record PartyLineHabits
{
    /// <summary>For how long one key posts once; zero for a platform that does not look at keys.</summary>
    public TimeSpan NonceWindow { get; init; }

    /// <summary>Whether what was posted can be read.</summary>
    public bool LetsRead { get; init; } = true;

    /// <summary>The longest time until a request is carried out.</summary>
    public TimeSpan SlowestBefore { get; init; }

    /// <summary>The longest time from then until it is answered.</summary>
    public TimeSpan SlowestAfter { get; init; }

    /// <summary>How often the answer to what was carried out is lost; from 0 to 1.</summary>
    public double LosesAnswers { get; init; }

    /// <summary>How often a request is refused without being carried out; from 0 to 1.</summary>
    public double Fails { get; init; }

    /// <summary>How long it waits for a sign that an event arrived before it brings it once more.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often an event is brought twice for no reason; from 0 to 1.</summary>
    public double Repeats { get; init; }

    /// <summary>What chance begins with.</summary>
    public int Seed { get; init; } = 1;
}
