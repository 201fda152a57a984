namespace AxisBot.Conversations.Digests;

/// <summary>When issues of the digest are posted.</summary>
public sealed record DigestSettings
{
    /// <summary>How late an issue may be posted; from one minute to a day. Later it is skipped, and the next one says so.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(6);

    /// <summary>From when on an issue says that it comes late.</summary>
    public TimeSpan Late { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The subscriptions that whoever runs AxisBot has set: channel, time of day, time zone.</summary>
    public IReadOnlyList<FixedSubscription> Subscriptions { get; init; } = [];
}

/// <summary>A subscription from the settings.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Time">The local time.</param>
/// <param name="Zone">The IANA name of the time zone.</param>
public sealed record FixedSubscription(Messages.ChannelId Channel, TimeOnly Time, string Zone);
