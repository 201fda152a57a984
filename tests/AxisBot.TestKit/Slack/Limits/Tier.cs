namespace AxisBot.TestKit.Slack.Limits;

/// <summary>How often a method may be called.</summary>
/// <param name="Calls">How many calls.</param>
/// <param name="Per">In which time; a call is earned again after an equal part of it.</param>
/// <param name="Burst">How many at once after a rest.</param>
/// <param name="IsPerChannel">Whether each channel is counted by itself.</param>
public sealed record Tier(int Calls, TimeSpan Per, int Burst, bool IsPerChannel = false)
{
    /// <summary>Once a minute.</summary>
    public static Tier One { get; } = PerMinute(1);

    /// <summary>Twenty times a minute.</summary>
    public static Tier Two { get; } = PerMinute(20);

    /// <summary>Fifty times a minute.</summary>
    public static Tier Three { get; } = PerMinute(50);

    /// <summary>A hundred times a minute.</summary>
    public static Tier Four { get; } = PerMinute(100);

    /// <summary>The status of an assistant and the token's own test.</summary>
    public static Tier Hundreds { get; } = PerMinute(600);

    /// <summary>A message a second in each channel, and a few more at once.</summary>
    public static Tier Posting { get; } = new(1, TimeSpan.FromSeconds(1), Burst: 3, IsPerChannel: true);

    /// <summary>Without end.</summary>
    public static Tier None { get; } = PerMinute(int.MaxValue);

    /// <summary>What all channels together may have of messages in a minute.</summary>
    public static Tier WholeWorkspace { get; } = PerMinute(300);

    private static Tier PerMinute(int calls) => new(calls, TimeSpan.FromMinutes(1), calls);
}
