namespace AxisBot.Conversations.Delivering;

/// <summary>Rings when something was put into the inbox.</summary>
public sealed class InboxBell(TimeProvider time)
{
    /// <summary>The bell.</summary>
    public Bell Bell { get; } = new(time);
}

/// <summary>Rings when something was put into the outbox.</summary>
public sealed class OutboxBell(TimeProvider time)
{
    /// <summary>The bell.</summary>
    public Bell Bell { get; } = new(time);
}
