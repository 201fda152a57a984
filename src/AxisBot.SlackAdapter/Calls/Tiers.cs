namespace AxisBot.SlackAdapter.Calls;

/// <summary>How often a method may be called.</summary>
/// <param name="Step">After which time a call is earned again.</param>
/// <param name="Burst">How many calls there may be at once after a rest.</param>
internal sealed record Tier(TimeSpan Step, int Burst)
{
    public static Tier PerMinute(int calls) => new(TimeSpan.FromMinutes(1) / calls, calls);
}

/// <summary>The tiers of the methods that are called here, as Slack's pages give them.</summary>
internal static class Tiers
{
    private static readonly Tier Two = Tier.PerMinute(20);
    private static readonly Tier Three = Tier.PerMinute(50);
    private static readonly Tier Four = Tier.PerMinute(100);
    private static readonly Tier Hundreds = Tier.PerMinute(600);

    private static readonly Dictionary<string, Tier> Known = new(StringComparer.Ordinal)
    {
        [Methods.Post] = Tier.PerMinute(300),
        [Methods.Whisper] = Four,
        [Methods.Update] = Three,
        [Methods.Delete] = Three,
        [Methods.StartStream] = Two,
        [Methods.AppendStream] = Four,
        [Methods.StopStream] = Two,
        [Methods.History] = Three,
        [Methods.Replies] = Three,
        [Methods.Channel] = Three,
        [Methods.Person] = Four,
        [Methods.OpenForm] = Four,
        [Methods.PublishHome] = Four,
        [Methods.SetPrompts] = Four,
        [Methods.SetSession] = Three,
        [Methods.AnnounceFile] = Four,
        [Methods.CompleteFile] = Four,
        [Methods.OpenConnection] = Three,
        [Methods.Test] = Hundreds,
    };

    /// <summary>A message a second in each channel, and a few more at once.</summary>
    private static readonly Tier OfChannel = new(TimeSpan.FromSeconds(1), 3);

    /// <summary>How often a method may be called.</summary>
    public static Tier Of(string method) => Known.GetValueOrDefault(method, Two);

    /// <summary>How often it may be called for one channel; null where channels are not counted.</summary>
    public static Tier? OfOneChannel(string method) => method == Methods.Post ? OfChannel : null;
}
